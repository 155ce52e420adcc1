package org.sourcebook.shell.cli;

import java.sql.SQLException;
import java.util.Map;
import org.sourcebook.design.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a start that ends at the database: it does not answer, refuses, or is in use. */
class DatabaseFailure extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IN_USE = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException first) {
        SQLException cause = last(first);
        String what = cause.getErrorCode() == H2_FILE_IN_USE ? "in-use" : "away";
        return new FailureAnalysis(
                Texts.text("shell.cli.database-" + what, Map.of("reason", oneLine(cause))),
                Texts.text("shell.cli.database-" + what + "-advice", Map.of("variable", Database.URL)),
                failure);
    }

    private static SQLException last(SQLException error) {
        SQLException last = error;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException deeper) {
                last = deeper;
            }
        }
        return last;
    }

    private static String oneLine(SQLException error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
