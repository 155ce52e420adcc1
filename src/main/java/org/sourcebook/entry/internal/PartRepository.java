package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.ENTRY_TAG;
import static org.sourcebook.db.Tables.LINK;

import org.jooq.DSLContext;
import org.sourcebook.entry.Content;
import org.springframework.stereotype.Repository;

/** Writes the tables of tags and links, in which an edition is found by what it says. */
@Repository
class PartRepository {

    private final DSLContext db;

    PartRepository(DSLContext db) {
        this.db = db;
    }

    /** Adds those of an edition that was not there. */
    void add(Face face) {
        addTags(face);
        addLinks(face);
    }

    /** Brings those of an edition to a new version; {@code before} is what the last one said. */
    void change(Face face, Content before) {
        if (!before.tags().equals(face.content().tags())) {
            db.deleteFrom(ENTRY_TAG)
                    .where(ENTRY_TAG.ENTRY_ID.eq(face.id()), ENTRY_TAG.EDITION.eq(face.edition()))
                    .execute();
            addTags(face);
        }
        if (!before.links().equals(face.content().links())) {
            db.deleteFrom(LINK)
                    .where(LINK.FROM_ENTRY.eq(face.id()), LINK.EDITION.eq(face.edition()))
                    .execute();
            addLinks(face);
        }
    }

    private void addTags(Face face) {
        if (face.content().tags().isEmpty()) {
            return;
        }
        var insert = db.insertInto(ENTRY_TAG, ENTRY_TAG.ENTRY_ID, ENTRY_TAG.EDITION, ENTRY_TAG.TAG);
        face.content().tags().forEach(tag -> insert.values(face.id(), face.edition(), tag));
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
                        face.id(),
                        link.to(),
                        link.relation(),
                        link.certainty().name(),
                        link.note()));
        insert.execute();
    }
}
