package org.sourcebook.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.event.EntryPurged;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.EntryRecord;
import org.sourcebook.entry.internal.PurgeRepository;
import org.sourcebook.entry.internal.TrashRepository;
import org.sourcebook.entry.internal.TrashRules;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes for good what lies in the trash, after a waiting period. What it was is gone; that it was, and who purged it, stays. */
@Service
public class Purge {

    /** Deletes what a feature keeps about an entry, in the transaction of the purge. */
    public interface Step {

        /** @param entry the entry that is purged */
        void purge(EntryId entry);
    }

    private final EntryAccess reach;
    private final VersionRepository versions;
    private final TrashRepository trash;
    private final TrashRules rules;
    private final PurgeRepository rows;
    private final List<Step> steps;
    private final Journal journal;
    private final MemberJournal deeds;
    private final Clock clock;

    Purge(
            EntryAccess reach,
            VersionRepository versions,
            TrashRepository trash,
            TrashRules rules,
            PurgeRepository rows,
            List<Step> steps,
            Journal journal,
            MemberJournal deeds,
            Clock clock) {
        this.reach = reach;
        this.versions = versions;
        this.trash = trash;
        this.rules = rules;
        this.rows = rows;
        this.steps = steps;
        this.journal = journal;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** From when on an entry that was trashed then can be purged. For anyone: it is said in the handbook. */
    public Instant from(Trashed trashed) {
        return trashed.at().plus(rules.waiting());
    }

    /**
     * Deletes an entry: all its versions, links, threads, reviews, readers and drafts, and the payloads of the journal's records
     * about it. Its number is not given again; others' links to it lead nowhere. For MANAGERs, in person.
     *
     * @param reason why, kept in the journal
     * @throws WrongState if it is not in the trash
     * @throws TooEarlyToPurge if it has not lain there for long enough
     * @throws org.sourcebook.kernel.Invalid if the reason is empty or too long
     */
    @Transactional
    public void purge(EntryId id, String reason) {
        Member manager = reach.require(id, Permission.MANAGE).requireInPerson();
        EntryRecord entry = versions.lock(id).orElseThrow(NotFound::new);
        if (entry.status() != Status.TRASHED) {
            throw new WrongState(entry.status());
        }
        trash.find(id).map(this::from).filter(clock.instant()::isBefore).ifPresent(from -> {
            throw new TooEarlyToPurge(from);
        });
        String said = Limits.NOTE.require("reason", reason);
        var number = new EntryNumber(entry.base(), entry.number());
        steps.forEach(step -> step.purge(id));
        rows.purge(id);
        journal.erase(ChainId.of(entry.collection()), manager.id(), "entry:" + id, id.toString(), said);
        deeds.append(manager, new EntryPurged(id, number.toString(), said));
    }
}
