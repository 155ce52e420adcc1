package org.sourcebook.shell;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a database that does not answer from one that refuses. */
final class Connections {

    /** The class of SQLSTATEs about connections (ISO/IEC 9075-2, table 38). */
    private static final String CONNECTION_EXCEPTION = "08";

    private Connections() {}

    /** Whether an exception comes from a connection that broke or was not to be had. */
    static boolean lost(Throwable thrown) {
        return cause(thrown).isPresent();
    }

    /** What the driver says about it, in one line. */
    static String reason(Throwable thrown) {
        return cause(thrown)
                .map(SQLException::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .orElse("");
    }

    private static Optional<SQLException> cause(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, it -> it != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Connections::isAboutConnection)
                .findFirst();
    }

    private static boolean isAboutConnection(SQLException error) {
        return error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException
                || (error.getSQLState() != null && error.getSQLState().startsWith(CONNECTION_EXCEPTION));
    }
}
