package org.sourcebook.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.event.VersionAcceptedInPart;
import org.sourcebook.entry.event.VersionApproved;
import org.sourcebook.entry.internal.AuthorRepository;
import org.sourcebook.entry.internal.ContentCheck;
import org.sourcebook.entry.internal.ContentRules;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.EntryRecord;
import org.sourcebook.entry.internal.Faces;
import org.sourcebook.entry.internal.Parts;
import org.sourcebook.entry.internal.Provenance;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepting what a version in review changes, part by part (handbook, concepts). Like the steps in {@link Life} these are
 * taken through the review's service, which keeps who accepted what and counts.
 */
@Service
public class Acceptance {

    private final Access access;
    private final EntryAccess reach;
    private final Kinds kinds;
    private final Veils veils;
    private final VersionRepository versions;
    private final AuthorRepository authors;
    private final Provenance provenance;
    private final ContentCheck check;
    private final Faces faces;
    private final MemberJournal journal;
    private final Clock clock;

    Acceptance(
            Access access,
            EntryAccess reach,
            Kinds kinds,
            Veils veils,
            VersionRepository versions,
            AuthorRepository authors,
            Provenance provenance,
            ContentCheck check,
            Faces faces,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.reach = reach;
        this.kinds = kinds;
        this.veils = veils;
        this.versions = versions;
        this.authors = authors;
        this.provenance = provenance;
        this.check = check;
        this.faces = faces;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What a version changes since the one approved before, part by part, and whose changes they are; but for the parts of
     * which the one who asks sees no change. For members who see working versions.
     *
     * @throws NotFound if there is no such version
     */
    @Transactional(readOnly = true)
    public List<PartInReview> parts(EntryId id, int version) {
        Member reader = reach.require(id, Permission.READ_WORKING);
        return parts(reader, versions.find(id, version).orElseThrow(NotFound::new));
    }

    /**
     * Those of these entries in which there is a part that the one who asks may accept: one that others changed since the version
     * approved before, and they did not. For REVIEWERs.
     */
    @Transactional(readOnly = true)
    public Set<EntryId> acceptable(CollectionId collection, Collection<EntryId> ids) {
        Member reviewer = access.require(collection, Permission.REVIEW);
        return ids.stream()
                .filter(id -> versions.find(reviewer, id)
                        .filter(record -> parts(reviewer, record).stream()
                                .anyMatch(part -> !part.authors().contains(reviewer.id())))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private List<PartInReview> parts(Member reader, EntryRecord record) {
        Content whole = record.content();
        Content before = before(record);
        var veil = veils.of(reader, kinds.of(reader.collection()), List.of(before, whole));
        Content seenBefore = veil.over(before);
        Content seenAfter = veil.over(whole);
        return authors(record, Parts.differing(before, whole)).entrySet().stream()
                .filter(part -> !Parts.same(part.getKey(), seenBefore, seenAfter))
                .map(part -> new PartInReview(new Change(part.getKey(), seenBefore, seenAfter), part.getValue()))
                .toList();
    }

    /**
     * All parts that a version changes since the one approved before, whoever sees them, with those whose changes they are: for
     * counting who has accepted what, within the transaction of a decision. For REVIEWERs.
     *
     * @throws NotFound if there is no such version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Part, Set<AccountId>> authors(EntryId id, int version) {
        reach.require(id, Permission.REVIEW);
        EntryRecord record = versions.find(id, version).orElseThrow(NotFound::new);
        return authors(record, Parts.differing(before(record), record.content()));
    }

    /**
     * Makes what was accepted of a version the approved one, within the transaction that counted who accepted it. If that is
     * not all that the version changes, the rest is sent back. For REVIEWERs.
     *
     * @param accepted the parts that enough others than their authors accepted
     * @param note what is to be said about it; may be empty
     * @param carried what the history says of the version that is worked on from then on; may be empty
     * @return the entry; empty if what was accepted cannot stand alone: nothing was done then
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Entry> accept(EntryId id, int version, Set<Part> accepted, String note, String carried) {
        Member reviewer = reach.require(id, Permission.REVIEW);
        EntryRecord record = versions.lock(id).orElseThrow(NotFound::new);
        requireInReview(record, version);
        Content before = before(record);
        Content submitted = record.content();
        var differing = Parts.differing(before, submitted);
        Schema schema = kinds.of(reviewer.collection());
        if (accepted.containsAll(differing)) {
            faces.approve(record.entry(), schema.kind(submitted.kind()).orElseThrow(), now());
            journal.append(reviewer, new VersionApproved(id, version, note));
            return Optional.of(current(reviewer, id));
        }
        Content whole = taken(accepted, before, submitted, differing);
        if (whole == null || !standsAlone(reviewer, record, schema, whole)) {
            return Optional.empty();
        }
        split(reviewer, record, schema, whole, differing, accepted, note, carried);
        return Optional.of(current(reviewer, id));
    }

    private void split(
            Member reviewer,
            EntryRecord record,
            Schema schema,
            Content whole,
            List<Part> differing,
            Set<Part> accepted,
            String note,
            String carried) {
        var returned =
                differing.stream().filter(part -> !accepted.contains(part)).toList();
        var owed = authors(record, returned);
        Instant now = now();
        Entry entry = record.entry();
        Entry approved = entry.in(entry.latest() + 1, Status.APPROVED, entry.approved(), whole, reviewer.id(), now);
        Entry working = entry.in(
                entry.latest() + 2,
                Status.CHANGES_REQUESTED,
                approved.version(),
                entry.content(),
                entry.savedBy(),
                now.plus(1, ChronoUnit.MICROS));
        Kind approvedKind = schema.kind(whole.kind()).orElseThrow();
        Kind workingKind = schema.kind(entry.content().kind()).orElseThrow();
        // Neither changes anything in anybody's name: what was returned stays its authors' change. There is a moment
        // between them, at which the first stood.
        String approvedHash = versions.add(approved, approvedKind, List.of(), note);
        String workingHash = versions.add(working, workingKind, List.of(), carried);
        owed.forEach((part, theirs) -> authors.add(entry.id(), working.version(), part, theirs));
        faces.acceptInPart(approved, approvedKind, working, workingKind, working.savedAt());
        journal.append(
                reviewer,
                new VersionAcceptedInPart(
                        entry.id(),
                        entry.version(),
                        approved.version(),
                        working.version(),
                        differing.stream()
                                .filter(accepted::contains)
                                .map(Part::name)
                                .toList(),
                        returned.stream().map(Part::name).toList(),
                        note,
                        approvedHash,
                        workingHash));
    }

    /** What was approved before with what is accepted now; null if nothing is. */
    private static @Nullable Content taken(
            Set<Part> accepted, Content before, Content submitted, List<Part> differing) {
        Content taken = before;
        for (Part part : differing) {
            taken = accepted.contains(part) ? Parts.take(part, taken, submitted) : taken;
        }
        return taken.equals(before) ? null : taken;
    }

    private boolean standsAlone(Member reviewer, EntryRecord record, Schema schema, Content whole) {
        try {
            check.check(reviewer, record.base(), schema, record.id(), whole, whole);
            new ContentRules(schema, Map.of()).checkComplete(whole);
            return true;
        } catch (Invalid incomplete) {
            return false;
        }
    }

    private Map<Part, Set<AccountId>> authors(EntryRecord record, List<Part> parts) {
        return provenance.authors(record.id(), approvedBefore(record), parts);
    }

    private Content before(EntryRecord record) {
        int approved = approvedBefore(record);
        return approved == 0
                ? Content.of(record.kind(), "")
                : versions.find(record.id(), approved)
                        .orElseThrow(NotFound::new)
                        .content();
    }

    private static int approvedBefore(EntryRecord record) {
        return record.approved() == null ? 0 : record.approved();
    }

    private static void requireInReview(EntryRecord record, int version) {
        if (version != record.latest()) {
            throw new VersionMovedOn(version, record.latest());
        }
        if (record.status() != Status.IN_REVIEW) {
            throw new WrongState(record.status());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Entry current(Member who, EntryId id) {
        return veils.over(who, versions.find(who, id).orElseThrow(NotFound::new).entry());
    }
}
