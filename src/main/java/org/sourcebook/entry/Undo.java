package org.sourcebook.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.journal.Belonging;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes changes back. What takes a change back is a change itself, whose record says which one; it can be taken back
 * likewise. Nothing is taken back over later work (handbook, concepts).
 */
@Service
public class Undo {

    private final Access access;
    private final EntryAccess reach;
    private final Entries entries;
    private final VersionRepository versions;
    private final UndoWays ways;
    private final LaterWork later;
    private final ActivityLines lines;
    private final Accounts accounts;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Undo(
            Access access,
            EntryAccess reach,
            Entries entries,
            VersionRepository versions,
            UndoWays ways,
            LaterWork later,
            ActivityLines lines,
            Accounts accounts,
            Journal journal,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.access = access;
        this.reach = reach;
        this.entries = entries;
        this.versions = versions;
        this.ways = ways;
        this.later = later;
        this.lines = lines;
        this.accounts = accounts;
        this.journal = journal;
        this.json = json;
        this.transaction = transaction;
    }

    /**
     * Takes a change back. For EDITORs, and for whoever may make the opposite change.
     *
     * @param seq the change's place in the collection's journal
     * @throws NotFound if there is no such change, or it was made to an entry that the one who asks does not see
     * @throws WrongState if the entry's state does not allow it
     * @throws org.sourcebook.kernel.Invalid if what stood there before breaks a rule of the kind by now
     */
    @Transactional
    public UndoOutcome undo(CollectionId collection, long seq) {
        Member member = access.require(collection, Permission.EDIT);
        return undo(member, journal.find(ChainId.of(collection), seq).orElseThrow(NotFound::new));
    }

    /**
     * Takes the save of a version back, as {@link #undo(CollectionId, long)}; of the first version the creation. For EDITORs.
     *
     * @throws NotFound if there is no such version
     */
    @Transactional
    public UndoOutcome version(EntryId id, int version) {
        Member member = reach.require(id, Permission.EDIT);
        return later.madeBy(member, id, version).map(made -> undo(member, made)).orElseGet(() -> {
            versions.find(id, version).orElseThrow(NotFound::new);
            return new UndoOutcome.Never(Deed.REVIEW);
        });
    }

    /**
     * Takes all changes of one action on many entries back, each entry by itself: what cannot be done is reported and stops
     * nothing. For EDITORs, and for whoever may make the opposite changes.
     *
     * @throws NotFound if there is no such action, or the one who asks sees none of its entries
     */
    public BulkReport bulk(CollectionId collection, BulkId bulk) {
        Member member = access.require(collection, Permission.EDIT);
        var changes = changes(collection, bulk);
        return BulkReport.of(
                List.copyOf(changes.keySet()).reversed(),
                id -> Objects.requireNonNull(
                        transaction.execute(status -> undo(member, changes.getOrDefault(id, List.of())))));
    }

    /**
     * How many entries one action changed, of those that the one who asks sees. For EDITORs.
     *
     * @throws NotFound if there is no such action, or the one who asks sees none of its entries
     */
    @Transactional(readOnly = true)
    public int entries(CollectionId collection, BulkId bulk) {
        access.require(collection, Permission.EDIT);
        return changes(collection, bulk).size();
    }

    /** The records of an action, by the entries that were changed, the last one first. */
    private Map<EntryId, List<JournalRecord>> changes(CollectionId collection, BulkId bulk) {
        var changes = new LinkedHashMap<EntryId, List<JournalRecord>>();
        journal.bulk(ChainId.of(collection), bulk)
                .forEach(record -> Told.of(record, json)
                        .entry()
                        .ifPresent(entry -> changes.computeIfAbsent(entry, id -> new ArrayList<>())
                                .add(record)));
        changes.keySet().retainAll(entries.refs(collection, changes.keySet()).keySet());
        if (changes.isEmpty()) {
            throw new NotFound();
        }
        return changes;
    }

    /** Takes all of them back, or none. */
    private Entry undo(Member member, List<JournalRecord> changes) {
        Entry last = null;
        for (JournalRecord change : changes) {
            last = switch (undo(member, change)) {
                case UndoOutcome.Undone(var entry) -> entry;
                case UndoOutcome.Refused refused -> throw refused.reason();
            };
        }
        return Objects.requireNonNull(last);
    }

    private UndoOutcome undo(Member member, JournalRecord record) {
        Told told = Told.of(record, json);
        var entry = told.entry();
        entry.ifPresent(id -> reach.require(id, Permission.EDIT));
        var way = ways.of(record.action()).filter(found -> !record.erased());
        if (entry.isEmpty() || way.isEmpty()) {
            return new UndoOutcome.Never(record.erased() ? Deed.TRASH : Deed.of(record.action()));
        }
        versions.lock(entry.get()).orElseThrow(NotFound::new);
        JournalRecord undoing =
                journal.undoing(record.chain(), List.of(record.seq())).get(record.seq());
        if (undoing != null) {
            String who = accounts.names(Set.of(undoing.account())).getOrDefault(undoing.account(), "");
            return new UndoOutcome.Already(who, undoing.at());
        }
        return later.than(told, way.get())
                .flatMap(it -> lines.of(member, List.of(it)).stream().findFirst())
                .<UndoOutcome>map(UndoOutcome.Followed::new)
                .orElseGet(() -> Belonging.toUndoing(
                        record.seq(), () -> way.get().undo(new UndoWay.Made(entry.get(), told.version()))));
    }
}
