package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Edition;

/** Which rows of the table of editions a member sees: the one place where that is said. */
final class Sight {

    private Sight() {}

    /** The member's edition of the collection's entries; those in the trash are for those who see working versions. */
    static Condition of(Member member) {
        return EDITION.COLLECTION_ID
                .eq(member.collection())
                .and(EDITION.EDITION_.eq(member.edition()))
                .and(
                        member.edition() == Edition.WORKING
                                ? DSL.noCondition()
                                : EDITION.STATUS.ne(Status.TRASHED.name()));
    }
}
