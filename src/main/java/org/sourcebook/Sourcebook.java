package org.sourcebook;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program as Spring puts it together; {@code shell.cli} starts it. */
@SpringBootApplication
public class Sourcebook {}
