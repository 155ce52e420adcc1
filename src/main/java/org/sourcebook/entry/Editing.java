package org.sourcebook.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.event.EntryCreated;
import org.sourcebook.entry.event.VersionSaved;
import org.sourcebook.entry.internal.ContentCheck;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.EntryRecord;
import org.sourcebook.entry.internal.EntryRepository;
import org.sourcebook.entry.internal.Faces;
import org.sourcebook.entry.internal.HeldEntry;
import org.sourcebook.entry.internal.Merge;
import org.sourcebook.entry.internal.Parts;
import org.sourcebook.entry.internal.Provenance;
import org.sourcebook.entry.internal.Veil;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creating and changing entries. Each save that changes something makes a version. */
@Service
public class Editing {

    private final Access access;
    private final Kinds kinds;
    private final EntryAccess reach;
    private final EntryRepository entries;
    private final ContentCheck check;
    private final Veils veils;
    private final VersionRepository versions;
    private final Provenance provenance;
    private final Faces faces;
    private final MemberJournal journal;
    private final Clock clock;

    Editing(
            Access access,
            Kinds kinds,
            EntryAccess reach,
            EntryRepository entries,
            ContentCheck check,
            Veils veils,
            VersionRepository versions,
            Provenance provenance,
            Faces faces,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.kinds = kinds;
        this.reach = reach;
        this.entries = entries;
        this.check = check;
        this.veils = veils;
        this.versions = versions;
        this.provenance = provenance;
        this.faces = faces;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Creates an entry with the next number, as a draft. For EDITORs.
     *
     * @throws org.sourcebook.kernel.Invalid if the content breaks a rule of its kind
     */
    @Transactional
    public Entry create(CollectionId collection, Base base, Content content) {
        Member author = access.require(collection, Permission.EDIT);
        Schema schema = kinds.of(collection);
        Content checked = check.check(author, base, schema, null, null, content);
        Kind kind = schema.kind(checked.kind()).orElseThrow();
        EntryId id = EntryId.next();
        Instant now = now();
        var number = new EntryNumber(base, entries.nextNumber(collection, base));
        entries.create(id, collection, number);
        var entry = new Entry(
                id, collection, number, Status.DRAFT, 1, 1, null, checked, author.id(), now, author.id(), now);
        String hash = versions.add(entry, kind, null, "");
        faces.create(entry, kind);
        journal.append(author, new EntryCreated(id, number.toString(), kind.key(), checked.title(), hash));
        return entry;
    }

    /**
     * Saves what somebody made of an entry. For EDITORs.
     *
     * @param version the version that they started from
     * @param content what they made of it
     * @param note why; may be empty unless the collection wants it said
     * @throws org.sourcebook.kernel.Invalid if the content breaks a rule of its kind, or the note is missing
     * @throws WrongState if the entry is in the trash
     * @throws NotFound if the entry or the version never existed
     */
    @Transactional
    public SaveOutcome save(EntryId id, int version, Content content, String note) {
        return save(id, version, content, note, Manner.TYPED);
    }

    /**
     * Saves, as {@link #save}, what was kept of this entry and not typed by the one who asks: all of it, whether or not they see
     * what it names, which somebody did who saw it.
     *
     * @param reasonGiven whether the journal says otherwise why, so that the note may be empty
     */
    SaveOutcome saveKept(EntryId id, int version, Content content, String note, boolean reasonGiven) {
        return save(id, version, content, note, reasonGiven ? Manner.KEPT_WITH_REASON : Manner.KEPT);
    }

    private SaveOutcome save(EntryId id, int version, Content content, String note, Manner manner) {
        HeldEntry held = reach.lock(id, Permission.EDIT);
        Member author = held.by();
        EntryRecord current = held.record();
        if (current.status() == Status.TRASHED) {
            throw new WrongState(current.status());
        }
        Limits.NOTE.check("note", note);
        Content theirs = current.content();
        boolean newest = version == current.latest();
        Content base = newest
                ? theirs
                : versions.find(id, version).orElseThrow(NotFound::new).content();
        Schema schema = kinds.of(author.collection());
        Veil veil = veils.of(author, schema, List.of(base, theirs, content));
        Content mine = manner == Manner.TYPED ? veil.lifted(content, base) : content;
        if (newest) {
            Entry entry = veil.over(store(author, current, schema, theirs, mine, note, manner));
            return entry.version() == version ? new SaveOutcome.Unchanged(entry) : new SaveOutcome.Saved(entry);
        }
        Merge merge = Merge.of(base, theirs, mine);
        if (!merge.disputed().isEmpty()) {
            return new SaveOutcome.Conflict(
                    veil.over(current.entry()),
                    veil.over(merge.content()),
                    merge.disputed(),
                    current.savedBy(),
                    provenance.since(id, version, merge.disputed()));
        }
        var taken = provenance.since(id, version, merge.fromThem());
        Entry merged = veil.over(store(author, current, schema, theirs, merge.content(), note, manner));
        return new SaveOutcome.Merged(merged, taken);
    }

    /**
     * Saves what somebody chose where others had changed the same: first what they had made of it themselves, so that both
     * remain in the history, and then their choice. For EDITORs.
     *
     * @param version the version of the others, which must be the newest: else it is a save like any other
     * @param mine what they had made of it, with what the others changed besides
     * @param mineNote what the history says of that
     * @param chosen what it is to say now
     * @param note why; may be empty
     * @throws org.sourcebook.kernel.Invalid as {@link #save}
     * @throws WrongState as {@link #save}
     * @throws NotFound as {@link #save}
     */
    @Transactional
    public SaveOutcome settle(EntryId id, int version, Content mine, String mineNote, Content chosen, String note) {
        int newest = reach.lock(id, Permission.EDIT).record().latest();
        if (newest == version && !mine.equals(chosen)) {
            boolean kept = save(id, version, mine, mineNote) instanceof SaveOutcome.Saved;
            return save(id, kept ? version + 1 : version, chosen, note);
        }
        return save(id, version, chosen, note);
    }

    /** How a content came to be saved. */
    private enum Manner {
        /** Typed by the one who asks. */
        TYPED,
        /** Kept of the entry before. */
        KEPT,
        /** The same, and the journal says why. */
        KEPT_WITH_REASON
    }

    /** Makes a new version, unless it would say just what the last one says. */
    private Entry store(
            Member author,
            EntryRecord current,
            Schema schema,
            Content before,
            Content content,
            String note,
            Manner manner) {
        Content named = manner == Manner.TYPED ? before : content;
        Content after = check.check(author, current.base(), schema, current.id(), named, content);
        List<Part> changed = Parts.differing(before, after);
        if (changed.isEmpty()) {
            return current.entry();
        }
        if (schema.reasonsNeeded() && manner != Manner.KEPT_WITH_REASON) {
            Limits.NOTE.require("note", note);
        }
        int version = current.latest() + 1;
        Instant now = now();
        Kind kind = schema.kind(after.kind()).orElseThrow();
        var entry = new Entry(
                current.id(),
                current.collection(),
                new EntryNumber(current.base(), current.number()),
                Status.DRAFT,
                version,
                version,
                current.approved(),
                after,
                author.id(),
                now,
                current.createdBy(),
                current.createdAt());
        String hash = versions.add(entry, kind, changed, note);
        faces.save(entry, kind, before);
        journal.append(
                author,
                new VersionSaved(
                        current.id(), version, changed.stream().map(Part::name).toList(), note, hash));
        return entry;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
