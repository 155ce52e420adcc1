package org.sourcebook.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text that the journey pastes as a source: a real capture where the checkout has some beside it. */
final class Capture {

    private static final Path CAPTURES = Path.of("..", "shared", "seeds");

    /** Of the kinds of text that break exports: quotes, separators, formulas, three scripts, an astral character. */
    private static final String OWN = """
            =SUM(1;2) is where this page’s furniture begins: "quoted", comma, semicolon;\ttab

            A conference on 9 September 2019 was told of events in the summer of 1988.
            سازمان ملل متحد, ООН, 🕊 and a back\\slash.

              • one, "two"
            @last line""";

    private Capture() {}

    /** The text, with line ends as a browser's field keeps them. */
    static String text() throws IOException {
        if (!Files.isDirectory(CAPTURES)) {
            return OWN;
        }
        try (var files = Files.list(CAPTURES)) {
            Path first = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readString(first).replace("\r\n", "\n");
        }
    }
}
