package org.sourcebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Engine;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@SourcebookTest
class MySqlConnectionsTest {

    @Autowired
    private DSLContext db;

    @Test
    @Transactional(readOnly = true)
    void a_read_tells_the_server_no_more_than_what_is_read() {
        Assumptions.assumeTrue(Engine.isMySql(), "the embedded database is no other machine");
        assertThat(db.fetchSingle("SELECT @@SESSION.transaction_read_only AS only")
                        .get(0, int.class))
                .isZero();
    }

    @Test
    @Transactional
    void a_statement_is_prepared_once() {
        Assumptions.assumeTrue(Engine.isMySql(), "the embedded database is no other machine");
        db.fetch("SELECT 1 + ?", 1);
        long before = prepared();
        db.fetch("SELECT 1 + ?", 2);
        assertThat(prepared()).isEqualTo(before);
    }

    @Test
    void what_the_address_of_the_database_says_goes_before() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:mysql://db.example.org/sourcebook?useServerPrepStmts=false&sslMode=REQUIRED");
        new MySqlConnections().postProcessBeforeInitialization(pool, "pool");
        assertThat(pool.getDataSourceProperties())
                .doesNotContainKey("useServerPrepStmts")
                .containsEntry("cachePrepStmts", "true");
    }

    private long prepared() {
        return db.fetchSingle("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'").get(1, long.class);
    }
}
