package org.sourcebook.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.db.Tables.TEAM;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
class CommittingConnectionsTest {

    @Autowired
    private DSLContext db;

    @Autowired
    private DataSource pool;

    @Autowired
    private TransactionTemplate transaction;

    private final TeamId team = TeamId.next();

    @Test
    void a_connection_does_not_commit_by_itself() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void a_statement_without_a_transaction_is_one_by_itself() {
        add();
        assertThat(isSeenByAnother()).isTrue();
    }

    @Test
    void a_statement_that_fails_leaves_nothing_open() {
        add();
        assertThatThrownBy(this::add).isInstanceOf(DuplicateKeyException.class);
        transaction.executeWithoutResult(begun -> db.update(TEAM)
                .set(TEAM.NAME, "Another " + team)
                .where(TEAM.ID.eq(team))
                .execute());
        assertThat(isSeenByAnother()).isTrue();
    }

    @Test
    void a_statement_in_a_transaction_ends_with_it() {
        transaction.executeWithoutResult(begun -> {
            add();
            begun.setRollbackOnly();
        });
        assertThat(isSeenByAnother()).isFalse();
    }

    private void add() {
        db.insertInto(TEAM)
                .set(TEAM.ID, team)
                .set(TEAM.NAME, "Team " + team)
                .set(TEAM.DESCRIPTION, "")
                .set(TEAM.CREATED_AT, Instant.EPOCH)
                .execute();
    }

    /** On a connection of its own. */
    private boolean isSeenByAnother() {
        return transaction.execute(begun -> db.fetchExists(TEAM, TEAM.ID.eq(team)));
    }
}
