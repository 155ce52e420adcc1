package org.sourcebook;

import org.sourcebook.shell.cli.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Sourcebook {

    /** Starts the program; see {@code ./run --help} for what it understands. */
    public static void main(String... arguments) {
        int code = CommandLines.run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
