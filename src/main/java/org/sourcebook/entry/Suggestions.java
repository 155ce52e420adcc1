package org.sourcebook.entry;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Suggestion.Outcome;
import org.sourcebook.entry.Suggestion.Settled;
import org.sourcebook.entry.event.SuggestionLeft;
import org.sourcebook.entry.event.SuggestionTaken;
import org.sourcebook.entry.event.SuggestionsMade;
import org.sourcebook.entry.internal.AuthorRepository;
import org.sourcebook.entry.internal.ContentCheck;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.EntryRecord;
import org.sourcebook.entry.internal.Parts;
import org.sourcebook.entry.internal.SeenRepository;
import org.sourcebook.entry.internal.SeenSuggestions;
import org.sourcebook.entry.internal.SuggestionRepository;
import org.sourcebook.entry.internal.SuggestionRepository.Row;
import org.sourcebook.entry.internal.Veil;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.SuggestionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other wordings that members suggest, part by part, and what becomes of them. */
@Service
public class Suggestions {

    private final Access access;
    private final EntryAccess reach;
    private final Kinds kinds;
    private final Editing editing;
    private final VersionRepository versions;
    private final SuggestionRepository suggestions;
    private final SeenSuggestions seen;
    private final SeenRepository sight;
    private final AuthorRepository authors;
    private final ContentCheck check;
    private final Veils veils;
    private final MemberJournal journal;
    private final Clock clock;

    Suggestions(
            Access access,
            EntryAccess reach,
            Kinds kinds,
            Editing editing,
            VersionRepository versions,
            SuggestionRepository suggestions,
            SeenSuggestions seen,
            SeenRepository sight,
            AuthorRepository authors,
            ContentCheck check,
            Veils veils,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.reach = reach;
        this.kinds = kinds;
        this.editing = editing;
        this.versions = versions;
        this.suggestions = suggestions;
        this.seen = seen;
        this.sight = sight;
        this.authors = authors;
        this.check = check;
        this.veils = veils;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Suggests what somebody made of an entry: one suggestion for each part that they changed. For COMMENTERs.
     *
     * @param version the version that they started from
     * @param content what they made of it
     * @param note why; may be empty
     * @return the suggestions, in the order of the parts; none if nothing was changed
     * @throws org.sourcebook.kernel.Invalid if the content breaks a rule of its kind, or the note is too long
     * @throws WrongState if the entry is in the trash
     * @throws NotFound if the entry or the version never existed
     */
    @Transactional
    public List<Suggestion> make(EntryId id, int version, Content content, String note) {
        Member author = reach.require(id, Permission.COMMENT);
        EntryRecord from = versions.find(id, version).orElseThrow(NotFound::new);
        requireNotTrashed(from);
        Limits.NOTE.check("note", note);
        Schema schema = kinds.of(author.collection());
        Content base = from.content();
        Veil veil = veils.of(author, schema, List.of(base));
        Content made = check.check(author, from.base(), schema, id, base, veil.lifted(content, base));
        Instant now = now();
        var rows = Parts.differing(base, made).stream()
                .map(part -> new Row(
                        SuggestionId.next(),
                        id,
                        version,
                        part,
                        Parts.take(part, base, made),
                        note,
                        author.id(),
                        now,
                        null))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        rows.forEach(suggestions::add);
        var changed = rows.stream().map(Row::part).map(Part::name).toList();
        journal.append(author, new SuggestionsMade(id, version, changed, note, SuggestionRepository.hash(made)));
        return rows.stream().map(row -> SeenSuggestions.seen(row, base, veil)).toList();
    }

    /**
     * The suggestions about an entry, in the order in which they were made, but for those of which the one who asks sees
     * nothing. For members who see working versions.
     */
    @Transactional(readOnly = true)
    public List<Suggestion> of(EntryId id) {
        Member reader = reach.require(id, Permission.READ_WORKING);
        return seen.of(reader, suggestions.of(List.of(id)));
    }

    /**
     * The suggestions about several entries of a collection, as there; an entry without any, or that may not be seen, is absent.
     */
    @Transactional(readOnly = true)
    public Map<EntryId, List<Suggestion>> of(CollectionId collection, Collection<EntryId> ids) {
        Member reader = access.require(collection, Permission.READ_WORKING);
        var suggested = sight.bases(reader, suggestions.suggested(ids)).keySet();
        return seen.of(reader, suggestions.of(suggested)).stream().collect(groupingBy(Suggestion::entry));
    }

    /**
     * Takes a suggestion: saves it onto the entry as it is now. Where the same part was changed meanwhile in another way it
     * is a conflict, and the suggestion waits on. For EDITORs.
     *
     * @throws SuggestionSettled if it was taken, left or withdrawn before
     * @throws WrongState if the entry is in the trash
     * @throws org.sourcebook.kernel.Invalid if it breaks a rule of its kind by now
     */
    @Transactional
    public SaveOutcome take(SuggestionId id) {
        Row row = find(id);
        Member taker = reach.require(row.entry(), Permission.EDIT);
        EntryRecord before = lockOpen(row);
        requireNotTrashed(before);
        boolean another = !row.by().equals(taker.id());
        SaveOutcome outcome = editing.saveKept(row.entry(), row.version(), row.content(), row.note(), another);
        switch (outcome) {
            case SaveOutcome.Saved(var entry) -> saved(taker, row, entry);
            case SaveOutcome.Merged(var entry, var others) -> saved(taker, row, entry);
            case SaveOutcome.Unchanged(var entry) -> taken(taker, row, entry);
            case SaveOutcome.Conflict conflict -> {}
        }
        return outcome;
    }

    /**
     * Leaves a suggestion as it is, which is told to whoever made it. For EDITORs.
     *
     * @param answer why; may be empty
     * @throws SuggestionSettled if it was taken, left or withdrawn before
     */
    @Transactional
    public void leave(SuggestionId id, String answer) {
        Row row = find(id);
        Member editor = reach.require(row.entry(), Permission.EDIT);
        settle(editor, row, Outcome.LEFT, Limits.NOTE.check("answer", answer));
    }

    /**
     * Takes one's own suggestion back. For whoever made it, as long as they may comment.
     *
     * @throws Forbidden if it is somebody else's
     * @throws SuggestionSettled if it was taken, left or withdrawn before
     */
    @Transactional
    public void withdraw(SuggestionId id) {
        Row row = find(id);
        Member author = reach.require(row.entry(), Permission.COMMENT);
        if (!row.by().equals(author.id())) {
            throw new Forbidden(Permission.COMMENT.name());
        }
        settle(author, row, Outcome.WITHDRAWN, "");
    }

    private void settle(Member by, Row row, Outcome outcome, String answer) {
        lockOpen(row);
        suggestions.settle(row.id(), new Settled(outcome, answer, by.id(), now()));
        journal.append(by, new SuggestionLeft(row.entry(), row.id(), row.part().name(), row.by(), answer));
    }

    /** Whoever suggested a wording is an author of it as well as whoever took it. */
    private void saved(Member taker, Row row, Entry entry) {
        if (!row.by().equals(taker.id())) {
            authors.add(row.entry(), entry.version(), row.part(), Set.of(row.by()));
        }
        taken(taker, row, entry);
    }

    private void taken(Member taker, Row row, Entry entry) {
        suggestions.settle(row.id(), new Settled(Outcome.TAKEN, "", taker.id(), now()));
        journal.append(
                taker,
                new SuggestionTaken(
                        row.entry(), row.id(), entry.version(), row.part().name(), row.by()));
    }

    private Row find(SuggestionId id) {
        return suggestions.find(id).orElseThrow(access::notThere);
    }

    /** Two who settle it at once do so one after the other. */
    private EntryRecord lockOpen(Row row) {
        EntryRecord entry = versions.lock(row.entry()).orElseThrow(NotFound::new);
        if (find(row.id()).settled() != null) {
            throw new SuggestionSettled();
        }
        return entry;
    }

    private static void requireNotTrashed(EntryRecord entry) {
        if (entry.status() == Status.TRASHED) {
            throw new WrongState(entry.status());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
