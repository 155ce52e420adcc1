package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_TAG;
import static org.sourcebook.db.Tables.LINK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.springframework.stereotype.Repository;

/** Writes what lists and links read: the rows made from an entry's content for each edition. */
@Repository
public class EditionRepository {

    private final DSLContext db;

    EditionRepository(DSLContext db) {
        this.db = db;
    }

    /** What the rows of an edition are made from. */
    public record Face(
            EntryId entry,
            Edition edition,
            CollectionId collection,
            EntryNumber number,
            int version,
            Status status,
            Content content,
            Shown shown,
            AccountId savedBy,
            Instant savedAt) {}

    /** Adds the rows of an edition that was not there. */
    public void add(Face face) {
        db.insertInto(EDITION)
                .set(EDITION.ENTRY_ID, face.entry())
                .set(EDITION.EDITION_, face.edition())
                .set(EDITION.COLLECTION_ID, face.collection())
                .set(EDITION.BASE, face.number().base())
                .set(EDITION.NUMBER, face.number().number())
                .set(columns(face))
                .execute();
        addTags(face);
        addLinks(face);
    }

    /** Brings the rows of an edition to a new state; {@code before} is the content that they were made from. */
    public void change(Face face, Content before) {
        db.update(EDITION)
                .set(columns(face))
                .where(row(face.entry(), face.edition()))
                .execute();
        if (!before.tags().equals(face.content().tags())) {
            db.deleteFrom(ENTRY_TAG)
                    .where(ENTRY_TAG.ENTRY_ID.eq(face.entry()), ENTRY_TAG.EDITION.eq(face.edition()))
                    .execute();
            addTags(face);
        }
        if (!before.links().equals(face.content().links())) {
            db.deleteFrom(LINK)
                    .where(LINK.FROM_ENTRY.eq(face.entry()), LINK.EDITION.eq(face.edition()))
                    .execute();
            addLinks(face);
        }
    }

    /** Changes the state of one edition alone. */
    public void put(EntryId entry, Edition edition, Status status) {
        db.update(EDITION)
                .set(EDITION.STATUS, status.name())
                .where(row(entry, edition))
                .execute();
    }

    private void addTags(Face face) {
        if (face.content().tags().isEmpty()) {
            return;
        }
        var insert = db.insertInto(ENTRY_TAG, ENTRY_TAG.ENTRY_ID, ENTRY_TAG.EDITION, ENTRY_TAG.TAG);
        face.content().tags().forEach(tag -> insert.values(face.entry(), face.edition(), tag));
        insert.execute();
    }

    private void addLinks(Face face) {
        if (face.content().links().isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                LINK,
                LINK.ID,
                LINK.EDITION,
                LINK.FROM_ENTRY,
                LINK.TO_ENTRY,
                LINK.RELATION_KEY,
                LINK.CERTAINTY,
                LINK.NOTE);
        face.content()
                .links()
                .forEach(link -> insert.values(
                        link.id(),
                        face.edition(),
                        face.entry(),
                        link.to(),
                        link.relation(),
                        link.certainty().name(),
                        link.note()));
        insert.execute();
    }

    private static java.util.Map<org.jooq.Field<?>, Object> columns(Face face) {
        var columns = new java.util.LinkedHashMap<org.jooq.Field<?>, Object>();
        columns.put(EDITION.VERSION, face.version());
        columns.put(EDITION.STATUS, face.status().name());
        columns.put(EDITION.KIND_ID, face.content().kind());
        columns.put(EDITION.TITLE, face.content().title());
        columns.put(EDITION.SORT_TITLE, face.shown().sortTitle());
        columns.put(EDITION.FOLDED, face.shown().folded());
        columns.put(EDITION.DATE_TEXT, face.shown().date());
        columns.put(EDITION.EARLIEST_DAY, face.shown().earliestDay());
        columns.put(EDITION.LATEST_DAY, face.shown().latestDay());
        columns.put(EDITION.UPDATED_BY, face.savedBy());
        columns.put(EDITION.UPDATED_AT, face.savedAt());
        return columns;
    }

    private static org.jooq.Condition row(EntryId entry, Edition edition) {
        return EDITION.ENTRY_ID.eq(entry).and(EDITION.EDITION_.eq(edition));
    }
}
