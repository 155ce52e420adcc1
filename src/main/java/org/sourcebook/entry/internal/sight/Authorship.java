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
        return changed(entry, after, ENTRY_VERSION.SAVED_BY.eq(account), PART_AUTHOR.ACCOUNT_ID.eq(account));
    }

    /** That anybody but an account has one. */
    public static Condition ofOthers(AccountId account, Field<EntryId> entry, Field<Integer> after) {
        return changed(entry, after, ENTRY_VERSION.SAVED_BY.ne(account), PART_AUTHOR.ACCOUNT_ID.ne(account));
    }

    private static Condition changed(Field<EntryId> entry, Field<Integer> after, Condition by, Condition besideBy) {
        var saved = exists(selectOne()
                .from(ENTRY_VERSION)
                .where(
                        ENTRY_VERSION.ENTRY_ID.eq(entry),
                        ENTRY_VERSION.VERSION.gt(after),
                        by,
                        ENTRY_VERSION.CHANGED.isNull().or(ENTRY_VERSION.CHANGED.ne(""))));
        var beside = exists(selectOne()
                .from(PART_AUTHOR)
                .where(PART_AUTHOR.ENTRY_ID.eq(entry), PART_AUTHOR.VERSION.gt(after), besideBy));
        return saved.or(beside);
    }
}
