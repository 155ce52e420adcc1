package org.sourcebook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sourcebook.shell.cli.CommandLines;

/** Goes on measuring in a new process of the same program with little memory. */
final class Child {

    private static final String LITTLE_MEMORY = "-Xmx256m";

    private Child() {}

    /** Runs {@code bench} with these arguments at a place, and waits for its end. */
    static void run(Place place, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(LITTLE_MEMORY);
        command.addAll(program());
        command.add("bench");
        command.addAll(arguments);
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(place.environment());
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Ended with " + code + ": " + String.join(" ", arguments));
        }
    }

    private static List<String> program() {
        String path = System.getProperty("java.class.path");
        return path.endsWith("sourcebook.jar")
                ? List.of("-jar", path)
                : List.of("-cp", path, CommandLines.class.getName());
    }
}
