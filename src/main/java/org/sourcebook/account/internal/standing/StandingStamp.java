package org.sourcebook.account.internal.standing;

import static org.sourcebook.db.Tables.STANDING;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * The stamp of all that decides who may do what, anywhere, and on what kinds of things: it becomes one that never was
 * whenever an account, the members of a team, a grant, a collection's rules or its kinds are changed, in the transaction
 * of the change. As long as it is the same, so is what anybody may do, but for what ends by time.
 */
@Repository
public class StandingStamp {

    private static final int ONLY = 1;
    /** That the row of the table is its only one, for queries that read the stamp beside what it is the stamp of. */
    public static final Condition ROW = STANDING.ID.eq(DSL.inline(ONLY));

    private static final Field<String> PRESENT =
            DSL.field(DSL.select(STANDING.STAMP).from(STANDING).where(ROW));

    private final DSLContext db;

    StandingStamp(DSLContext db) {
        this.db = db;
    }

    /** Gives the stamp of what is being changed; others who change such things wait here until the transaction ends. */
    public void renew() {
        db.update(STANDING)
                .set(STANDING.STAMP, UUID.randomUUID().toString())
                .where(ROW)
                .execute();
    }

    /** That the stamp is this one. */
    public static Condition is(String stamp) {
        return PRESENT.eq(stamp);
    }
}
