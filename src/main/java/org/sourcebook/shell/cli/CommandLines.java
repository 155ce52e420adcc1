package org.sourcebook.shell.cli;

import java.util.Locale;
import picocli.CommandLine;

/** Runs what is typed after the program's name. */
public final class CommandLines {

    private CommandLines() {}

    /** Starts the program; see {@code ./run --help} for what it understands. */
    public static void main(String... arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command line. Serving goes on after this has returned.
     *
     * @return the exit code: 0 if it went well, 1 if it could not be done, 2 if it was not understood
     */
    public static int run(String... arguments) {
        Locale.setDefault(Locale.ENGLISH);
        return new CommandLine(new SourcebookCommand())
                .setExecutionExceptionHandler(CommandLines::explain)
                .execute(arguments);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof Refusal)) {
            throw failure;
        }
        command.getErr().println(failure.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
