package org.sourcebook.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, serving. */
final class Program implements AutoCloseable {

    private static final Pattern SERVING = Pattern.compile("serving at (http://\\S+)");
    private static final Pattern CODE = Pattern.compile("with this code: (\\S+)");
    private static final long LONGEST_START_SECONDS = 180;

    private final Process process;
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private Program(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it serves. */
    static Program start(ProcessBuilder builder) throws IOException {
        var program = new Program(builder.redirectErrorStream(true).start());
        // A test run that is stopped leaves none behind.
        Runtime.getRuntime().addShutdownHook(new Thread(program.process::destroy));
        Thread.ofVirtual().start(program::read);
        program.address();
        return program;
    }

    /** Where it serves. */
    URI address() {
        return URI.create(
                address.orTimeout(LONGEST_START_SECONDS, TimeUnit.SECONDS).join());
    }

    /** The one-time code for the first administrator. */
    String setupCode() {
        return console.stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code on the console: " + console));
    }

    /** What stands on its console so far. */
    List<String> console() {
        return List.copyOf(console);
    }

    /** Kills it in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.add(line);
                Matcher serving = SERVING.matcher(line);
                if (serving.find()) {
                    address.complete(serving.group(1));
                }
            }
        } catch (IOException ended) {
            console.add(ended.toString());
        }
        address.completeExceptionally(new AssertionError("It did not start: " + console));
    }
}
