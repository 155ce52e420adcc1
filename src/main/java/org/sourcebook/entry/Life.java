package org.sourcebook.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.event.ChangesRequested;
import org.sourcebook.entry.event.EntryRestored;
import org.sourcebook.entry.event.EntryTrashed;
import org.sourcebook.entry.event.VersionApproved;
import org.sourcebook.entry.event.VersionSubmitted;
import org.sourcebook.entry.event.VersionWithdrawn;
import org.sourcebook.entry.internal.ContentRules;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.EntryRecord;
import org.sourcebook.entry.internal.Faces;
import org.sourcebook.entry.internal.HeldEntry;
import org.sourcebook.entry.internal.TrashRule;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The states of an entry and the ways between them (handbook, concepts).
 *
 * <p>Submitting, approving and requesting changes are steps of a review: screens and programs take them through the
 * review's service, which keeps the decisions and counts the approvals.
 */
@Service
public class Life {

    private static final Set<Status> SUBMITTABLE = EnumSet.of(Status.DRAFT, Status.CHANGES_REQUESTED);

    private final EntryAccess reach;
    private final Kinds kinds;
    private final Veils veils;
    private final VersionRepository versions;
    private final TrashRule trashRule;
    private final Faces faces;
    private final MemberJournal journal;
    private final Clock clock;

    Life(
            EntryAccess reach,
            Kinds kinds,
            Veils veils,
            VersionRepository versions,
            TrashRule trashRule,
            Faces faces,
            MemberJournal journal,
            Clock clock) {
        this.reach = reach;
        this.kinds = kinds;
        this.veils = veils;
        this.versions = versions;
        this.trashRule = trashRule;
        this.faces = faces;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hands a version over for review. For EDITORs.
     *
     * @param note what to tell the reviewers, kept in the journal; may be empty
     * @throws org.sourcebook.kernel.Invalid if a required field is empty
     * @throws WrongState if the entry is in review, approved in this version, or in the trash
     * @throws VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry submit(EntryId id, int version, String note) {
        Member author = reach.require(id, Permission.EDIT);
        Entry entry = lock(id, version, SUBMITTABLE);
        Limits.NOTE.check("note", note);
        Schema schema = kinds.of(entry.collection());
        new ContentRules(schema, java.util.Map.of()).checkComplete(entry.content());
        return put(author, id, Status.IN_REVIEW, new VersionSubmitted(id, version, note));
    }

    /**
     * Takes a version back from review, to the state in which it was submitted. For EDITORs; whether somebody has decided
     * on it is the review's to know.
     *
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry withdraw(EntryId id, int version) {
        Member editor = reach.require(id, Permission.EDIT);
        lock(id, version, EnumSet.of(Status.IN_REVIEW));
        return put(editor, id, faces.beforeReview(id, version), new VersionWithdrawn(id, version));
    }

    /**
     * Makes sure that the one who asks may decide on a version in review, and keeps everyone else from changing the
     * entry until the transaction ends, which must have begun before. For REVIEWERs.
     *
     * @return the entry in this version
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry lockForReview(EntryId id, int version) {
        reach.require(id, Permission.REVIEW);
        return lock(id, version, EnumSet.of(Status.IN_REVIEW));
    }

    /**
     * Makes sure that a version holds nothing of the one who asks since the version approved before. For REVIEWERs.
     *
     * @throws FourEyes if it does
     */
    @Transactional(readOnly = true)
    public void requireFourEyes(EntryId id, int version) {
        Member reviewer = reach.require(id, Permission.REVIEW);
        EntryRecord entry = versions.find(id, version).orElseThrow(NotFound::new);
        int since = entry.approved() == null ? 0 : entry.approved();
        if (versions.holdsAfter(id, since, reviewer.id())) {
            throw new FourEyes(version);
        }
    }

    /**
     * Makes a version the approved one. For REVIEWERs; whether enough have agreed is the review's to know.
     *
     * @param note what is to be said about it, kept in the journal; may be empty
     * @throws FourEyes if the one who asks changed anything since the version approved before
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry approve(EntryId id, int version, String note) {
        Member reviewer = reach.require(id, Permission.REVIEW);
        Entry entry = lock(id, version, EnumSet.of(Status.IN_REVIEW));
        requireFourEyes(id, version);
        Limits.NOTE.check("note", note);
        Kind kind = kinds.of(entry.collection()).kind(entry.content().kind()).orElseThrow();
        faces.approve(entry, kind, now());
        journal.append(reviewer, new VersionApproved(id, version, note));
        return current(reviewer, id);
    }

    /**
     * Sends a version back to whoever works on it. For REVIEWERs.
     *
     * @param reason what is to be changed, kept in the journal
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry requestChanges(EntryId id, int version, String reason) {
        Member reviewer = reach.require(id, Permission.REVIEW);
        lock(id, version, EnumSet.of(Status.IN_REVIEW));
        String said = Limits.NOTE.require("reason", reason);
        return put(reviewer, id, Status.CHANGES_REQUESTED, new ChangesRequested(id, version, said));
    }

    /**
     * Puts an entry into the trash. For MANAGERs, and for EDITORs their own drafts that nobody else changed.
     *
     * @throws Forbidden if it is neither
     * @throws WrongState if it is there already
     */
    @Transactional
    public Entry trash(EntryId id) {
        HeldEntry held = reach.lock(id, Permission.EDIT);
        Member who = held.by();
        EntryRecord record = held.record();
        if (record.status() == Status.TRASHED) {
            throw new WrongState(record.status());
        }
        requireMayTrash(who, id);
        faces.trash(id, record.status(), new Trashed(who.id(), now()));
        journal.append(who, new EntryTrashed(id, record.version()));
        return current(who, id);
    }

    /**
     * Takes an entry out of the trash, as it was. For whoever may trash it.
     *
     * @throws WrongState if it is not there
     */
    @Transactional
    public Entry restore(EntryId id) {
        HeldEntry held = reach.lock(id, Permission.EDIT);
        Member who = held.by();
        EntryRecord record = held.record();
        Status before = record.trashedFrom();
        if (record.status() != Status.TRASHED || before == null) {
            throw new WrongState(record.status());
        }
        requireMayTrash(who, id);
        faces.restore(id, before, now());
        journal.append(who, new EntryRestored(id, record.version()));
        return current(who, id);
    }

    private void requireMayTrash(Member who, EntryId id) {
        if (!trashRule.movable(who, Set.of(id)).contains(id)) {
            who.require(Permission.MODERATE);
        }
    }

    private Entry lock(EntryId id, int version, Set<Status> allowed) {
        EntryRecord entry = versions.lock(id).orElseThrow(NotFound::new);
        if (version != entry.latest()) {
            throw new VersionMovedOn(version, entry.latest());
        }
        if (!allowed.contains(entry.status())) {
            throw new WrongState(entry.status());
        }
        return entry.entry();
    }

    private Entry put(Member who, EntryId id, Status status, Event event) {
        faces.put(id, status, now());
        journal.append(who, event);
        return current(who, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever may take a step sees the working edition, though perhaps not all that it names. */
    private Entry current(Member who, EntryId id) {
        return veils.over(who, versions.find(who, id).orElseThrow(NotFound::new).entry());
    }
}
