package org.sourcebook.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives statements the connection of their transaction. A statement without one is a transaction by itself, which is ended
 * here: the pool's connections do not commit by themselves, since to switch that off and on again would be two more ways to
 * the server with every transaction.
 */
final class CommittingConnections extends DataSourceConnectionProvider {

    CommittingConnections(DataSource pool) {
        super(new TransactionAwareDataSourceProxy(pool));
    }

    @Override
    public void release(Connection connection) {
        try {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                connection.commit();
            }
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("The statement could not be committed", lost);
        } finally {
            super.release(connection);
        }
    }
}
