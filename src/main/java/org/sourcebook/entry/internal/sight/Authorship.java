package org.sourcebook.entry.internal.sight;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.db.Tables.PART_AUTHOR;

import org.jooq.Condition;
import org.jooq.Field;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;

/** Whose change an entry holds: the one place where four eyes are counted as versions. */
public final class Authorship {

    private Authorship() {}

    /**
     * That an account has a change in the versions of an entry after one: it saved it, suggested it, or it was carried over
     * from a version before. A version that only carries over holds no change of the one who saved it.
     */
    public static Condition of(AccountId account, Field<EntryId> entry, Field<Integer> after) {
        var saved = exists(selectOne()
                .from(ENTRY_VERSION)
                .where(
                        ENTRY_VERSION.ENTRY_ID.eq(entry),
                        ENTRY_VERSION.VERSION.gt(after),
                        ENTRY_VERSION.SAVED_BY.eq(account),
                        ENTRY_VERSION.CHANGED.isNull().or(ENTRY_VERSION.CHANGED.ne(""))));
        var beside = exists(selectOne()
                .from(PART_AUTHOR)
                .where(
                        PART_AUTHOR.ENTRY_ID.eq(entry),
                        PART_AUTHOR.VERSION.gt(after),
                        PART_AUTHOR.ACCOUNT_ID.eq(account)));
        return saved.or(beside);
    }
}
