package org.sourcebook.entry.internal;

import java.sql.Connection;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills what V24 made, for the entries that are there already: what their versions show, from what they say, and where they
 * stood, from the journal. It is not SQL, since neither engine folds text or reads dates as lists do.
 */
@Component
class PastOfEarlierEntries implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("24.1");
    }

    @Override
    public String getDescription() {
        return "past of earlier entries";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        fill(context.getConnection());
    }

    /** Fills it, on a connection whose transaction is the caller's. */
    static void fill(Connection connection) {
        var settings = new Settings().withExecuteLogging(false);
        DSLContext db = DSL.using(connection, JDBCUtils.dialect(connection), settings);
        new EarlierVersions(db).fill();
        new EarlierSteps(db).fill();
    }
}
