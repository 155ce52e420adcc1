package org.sourcebook.collection;

import org.sourcebook.account.NotSignedIn;
import org.sourcebook.journal.Event;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what the members of a collection do. A change counts from its record on: whoever lost their role while they made
 * it, even in the very moment, does not get it recorded, and so not made.
 */
@Component
public class MemberJournal {

    private final Journal journal;
    private final Access access;

    MemberJournal(Journal journal, Access access) {
        this.journal = journal;
        this.access = access;
    }

    /**
     * Appends a record to the collection's chain, as {@link Journal#append} does, in the transaction of the change itself.
     *
     * @param by who made the change, as they were found when it began
     * @throws NotSignedIn if their account was deactivated since
     * @throws NotFound if they are no member any more
     * @throws RoleLowered if their role is a lower one now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalRecord append(Member by, Event event) {
        return journal.append(ChainId.of(by.collection()), by.id(), event, access.still(by, () -> requireStill(by)));
    }

    private void requireStill(Member before) {
        Member now = access.member(before.collection()).orElseThrow(NotFound::new);
        if (now.role().compareTo(before.role()) < 0) {
            throw new RoleLowered();
        }
    }
}
