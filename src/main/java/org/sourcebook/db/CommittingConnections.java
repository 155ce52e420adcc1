package org.sourcebook.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives statements the connection of their transaction. A statement without one is a transaction by itself, which is ended
 * here: the pool's connections do not commit by themselves, since to switch that off and on again would be two more ways to
 * the server with every transaction.
 */
final class CommittingConnections implements ConnectionProvider {

    private final DataSource pool;

    CommittingConnections(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection acquire() {
        return DataSourceUtils.getConnection(pool);
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
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }
}
