package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;

import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/**
 * Writes the table of editions: where an entry stands in its life, and what lists show of it. What was approved last and
 * where a trashed entry came from stand in the row of the working edition.
 */
@Repository
class EditionRepository {

    private final DSLContext db;

    EditionRepository(DSLContext db) {
        this.db = db;
    }

    /** Adds an edition that was not there. */
    void add(Face face) {
        Entry entry = face.entry();
        db.insertInto(EDITION)
                .set(EDITION.ENTRY_ID, entry.id())
                .set(EDITION.EDITION_, face.edition())
                .set(EDITION.COLLECTION_ID, entry.collection())
                .set(EDITION.BASE, entry.number().base())
                .set(EDITION.NUMBER, entry.number().number())
                .set(EDITION.CREATED_BY, entry.createdBy())
                .set(EDITION.CREATED_AT, entry.createdAt())
                .set(state(face))
                .set(words(face.content()))
                .execute();
    }

    /** Brings an edition to a new version; {@code before} is what the last one said. */
    void change(Face face, Content before) {
        Content after = face.content();
        boolean sameWords =
                before.title().equals(after.title()) && before.names().equals(after.names());
        db.update(EDITION)
                .set(state(face))
                .set(sameWords ? Map.of() : words(after))
                .where(row(face.id(), face.edition()))
                .execute();
    }

    /** Changes the state of an edition alone. */
    void put(EntryId id, Edition edition, Status status) {
        db.update(EDITION)
                .set(EDITION.STATUS, status.name())
                .where(row(id, edition))
                .execute();
    }

    /** Says in the working edition that it is approved in this version. */
    void approve(EntryId id, int version) {
        db.update(EDITION)
                .set(EDITION.STATUS, Status.APPROVED.name())
                .set(EDITION.APPROVED_VERSION, version)
                .where(row(id, Edition.WORKING))
                .execute();
    }

    /** Puts the working edition into the trash. */
    void trash(EntryId id, Status from) {
        db.update(EDITION)
                .set(EDITION.STATUS, Status.TRASHED.name())
                .set(EDITION.TRASHED_FROM, from.name())
                .where(row(id, Edition.WORKING))
                .execute();
    }

    /** Takes the working edition out of the trash. */
    void restore(EntryId id, Status to) {
        db.update(EDITION)
                .set(EDITION.STATUS, to.name())
                .setNull(EDITION.TRASHED_FROM)
                .where(row(id, Edition.WORKING))
                .execute();
    }

    private static Map<Field<?>, Object> state(Face face) {
        var when = Shown.When.of(face.kind(), face.content());
        var columns = new HashMap<Field<?>, Object>();
        columns.put(EDITION.VERSION, face.entry().version());
        columns.put(EDITION.STATUS, face.status().name());
        columns.put(EDITION.APPROVED_VERSION, face.approved());
        columns.put(EDITION.KIND_ID, face.content().kind());
        columns.put(EDITION.DATE_TEXT, when.text());
        columns.put(EDITION.EARLIEST_DAY, when.earliestDay());
        columns.put(EDITION.LATEST_DAY, when.latestDay());
        columns.put(EDITION.UPDATED_BY, face.entry().savedBy());
        columns.put(EDITION.UPDATED_AT, face.entry().savedAt());
        return columns;
    }

    private static Map<Field<?>, Object> words(Content content) {
        return Map.of(
                EDITION.TITLE, content.title(),
                EDITION.SORT_TITLE, Shown.sortTitle(content),
                EDITION.FOLDED, Shown.folded(content));
    }

    static Condition row(EntryId id, Edition edition) {
        return EDITION.ENTRY_ID.eq(id).and(EDITION.EDITION_.eq(edition));
    }
}
