package org.sourcebook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Sourcebook {

    /** Starts the program; see {@code ./run --help} for what it understands. */
    public static void main(String... arguments) {
        SpringApplication.run(Sourcebook.class, arguments);
    }
}
