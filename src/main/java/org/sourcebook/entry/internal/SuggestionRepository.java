package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.SUGGESTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.db.Among;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Suggestion.Outcome;
import org.sourcebook.entry.Suggestion.Settled;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.SuggestionId;
import org.springframework.stereotype.Repository;

/** The table of suggestions. */
@Repository
public class SuggestionRepository {

    private static final String OPEN = "OPEN";

    private final DSLContext db;

    SuggestionRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A row of the table.
     *
     * @param content all that the entry would say
     */
    public record Row(
            SuggestionId id,
            EntryId entry,
            int version,
            Part part,
            Content content,
            String note,
            AccountId by,
            Instant at,
            @Nullable Settled settled) {}

    /** The hash of all that an entry would say, as the journal keeps it. */
    public static String hash(Content content) {
        return ContentJson.hash(content, ContentJson.write(content));
    }

    /** Adds one that waits. */
    public void add(Row row) {
        db.insertInto(SUGGESTION)
                .set(SUGGESTION.ID, row.id())
                .set(SUGGESTION.ENTRY_ID, row.entry())
                .set(SUGGESTION.VERSION, row.version())
                .set(SUGGESTION.PART, row.part().name())
                .set(SUGGESTION.KIND_ID, row.content().kind())
                .set(SUGGESTION.TITLE, row.content().title())
                .set(SUGGESTION.CONTENT, ContentJson.write(row.content()))
                .set(SUGGESTION.NOTE, row.note())
                .set(SUGGESTION.CREATED_BY, row.by())
                .set(SUGGESTION.CREATED_AT, row.at())
                .set(SUGGESTION.STATE, OPEN)
                .set(SUGGESTION.ANSWER, "")
                .execute();
    }

    /** Says what became of one; false if that was said before. */
    public boolean settle(SuggestionId id, Settled settled) {
        return db.update(SUGGESTION)
                        .set(SUGGESTION.STATE, settled.outcome().name())
                        .set(SUGGESTION.ANSWER, settled.answer())
                        .set(SUGGESTION.RESOLVED_BY, settled.by())
                        .set(SUGGESTION.RESOLVED_AT, settled.at())
                        .where(SUGGESTION.ID.eq(id), SUGGESTION.STATE.eq(OPEN))
                        .execute()
                == 1;
    }

    /** One of them. */
    public Optional<Row> find(SuggestionId id) {
        return read(SUGGESTION.ID.eq(id)).stream().findFirst();
    }

    /** Those about some entries, in the order in which they were made. */
    public List<Row> of(Collection<EntryId> entries) {
        return entries.isEmpty() ? List.of() : read(SUGGESTION.ENTRY_ID.in(entries));
    }

    /** Those of these entries that anything was suggested about. */
    public Set<EntryId> suggested(Collection<EntryId> entries) {
        return Among.found(
                SUGGESTION.ENTRY_ID,
                entries,
                among -> db.selectDistinct(SUGGESTION.ENTRY_ID)
                        .from(SUGGESTION)
                        .where(among)
                        .fetchSet(SUGGESTION.ENTRY_ID));
    }

    private List<Row> read(Condition condition) {
        return db.selectFrom(SUGGESTION)
                .where(condition)
                .orderBy(SUGGESTION.CREATED_AT, SUGGESTION.ID)
                .fetch(row -> new Row(
                        row.getId(),
                        row.getEntryId(),
                        row.getVersion(),
                        Part.named(row.getPart()),
                        ContentReader.read(row.getKindId(), row.getTitle(), row.getContent()),
                        row.getNote(),
                        row.getCreatedBy(),
                        row.getCreatedAt(),
                        settled(row.getState(), row.getAnswer(), row.getResolvedBy(), row.getResolvedAt())));
    }

    private static @Nullable Settled settled(
            String state, String answer, @Nullable AccountId by, @Nullable Instant at) {
        return state.equals(OPEN)
                ? null
                : new Settled(Outcome.valueOf(state), answer, Objects.requireNonNull(by), Objects.requireNonNull(at));
    }
}
