package org.sourcebook.entry.internal.sight;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_READER;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Edition;

/** Which rows of the table of editions a member sees: the one place where that is said. */
public final class Sight {

    private Sight() {}

    /**
     * The member's edition of the collection's entries. Those in the trash are for those who see working versions, those
     * that are restricted for their readers and for managers (handbook, roles).
     */
    public static Condition of(Member member) {
        return EDITION.COLLECTION_ID
                .eq(member.collection())
                .and(EDITION.EDITION_.eq(member.edition()))
                .and(member.edition() == Edition.WORKING ? DSL.noCondition() : EDITION.STATUS.ne(Status.TRASHED.name()))
                .and(isUnlimited(member) ? DSL.noCondition() : open(member));
    }

    /** Whether a member sees every entry whole, with all that it names. */
    public static boolean isUnlimited(Member member) {
        return member.edition() == Edition.WORKING && member.may(Permission.MANAGE);
    }

    private static Condition open(Member member) {
        return EDITION.RESTRICTED
                .isFalse()
                .or(DSL.exists(DSL.selectOne()
                        .from(ENTRY_READER)
                        .where(ENTRY_READER.ENTRY_ID.eq(EDITION.ENTRY_ID), ENTRY_READER.ACCOUNT_ID.eq(member.id()))));
    }
}
