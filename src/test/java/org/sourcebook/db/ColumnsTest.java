package org.sourcebook.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.CHAIN;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;

class ColumnsTest {

    /** H2 forgets a large object this many milliseconds after its statement has ended. */
    private static final int LARGE_OBJECT_TIMEOUT = 0;

    @Test
    void a_query_by_id_can_be_run_again_however_much_later() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:;LOB_TIMEOUT=" + LARGE_OBJECT_TIMEOUT)) {
            DSLContext db = DSL.using(connection, SQLDialect.H2);
            db.execute("create table \"account\" (\"id\" binary(16) primary key)");
            var id = AccountId.next();
            db.insertInto(ACCOUNT, ACCOUNT.ID).values(id).execute();
            for (int i = 0; i < 3; i++) {
                assertThat(db.select(ACCOUNT.ID)
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(id))
                                .fetch(ACCOUNT.ID))
                        .containsExactly(id);
            }
        }
    }

    @Test
    void bytes_and_ids_are_read_as_they_were_written() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            DSLContext db = DSL.using(connection, SQLDialect.H2);
            db.execute("create table \"chain\" (\"id\" binary(16), \"last_hash\" binary(32))");
            var id = ChainId.next();
            byte[] hash = new byte[32];
            hash[0] = -1;
            hash[31] = 7;
            db.insertInto(CHAIN, CHAIN.ID, CHAIN.LAST_HASH).values(id, hash).execute();
            db.insertInto(CHAIN, CHAIN.ID, CHAIN.LAST_HASH)
                    .values((ChainId) null, null)
                    .execute();
            var rows = db.select(CHAIN.ID, CHAIN.LAST_HASH)
                    .from(CHAIN)
                    .orderBy(CHAIN.ID.desc())
                    .fetch();
            assertThat(rows.getValues(CHAIN.ID)).containsExactly(id, null);
            assertThat(rows.getValues(CHAIN.LAST_HASH)).containsExactly(hash, null);
        }
    }
}
