package org.sourcebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the measurements run on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static void describe() throws IOException {
        Report.remark(String.format(
                "%s %s, Java %s, %d processors%s, heap of %d MiB",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                model(),
                Runtime.getRuntime().maxMemory() >> 20));
    }

    private static String model() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return "";
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 2) + ")")
                    .orElse("");
        }
    }
}
