package org.sourcebook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sourcebook.shell.cli.CommandLines;

/** Goes on measuring in a new process of the same program with little memory. */
final class Child {

    private static final String LITTLE_MEMORY = "-Xmx256m";

    /** The file of {@link Bench}, where the measurements run from their sources. */
    private static final String SOURCE = "sourcebook.bench.source";

    private Child() {}

    /** Runs {@code bench} with these arguments at a place, and waits for its end. */
    static void run(Place place, List<String> arguments) throws IOException, InterruptedException {
        int code = process(place, arguments).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Ended with " + code + ": " + String.join(" ", arguments));
        }
    }

    /** Starts {@code bench} with these arguments at a place, to be heard and ended by whoever asks. */
    static Process start(Place place, List<String> arguments) throws IOException {
        return process(place, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder process(Place place, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(LITTLE_MEMORY);
        command.addAll(program());
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        process.environment().putAll(place.environment());
        return process;
    }

    /** The measurements in the same way in which this process was started. */
    private static List<String> program() {
        String path = System.getProperty("java.class.path");
        String source = System.getProperty(SOURCE);
        if (source != null) {
            return List.of("-XX:TieredStopAtLevel=1", "-cp", path, "-D" + SOURCE + "=" + source, source);
        }
        return path.endsWith("sourcebook.jar")
                ? List.of("-jar", path, "bench")
                : List.of("-cp", path, CommandLines.class.getName(), "bench");
    }
}
