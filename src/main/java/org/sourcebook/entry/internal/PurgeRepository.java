package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.DRAFT;
import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_READER;
import static org.sourcebook.db.Tables.ENTRY_STEP;
import static org.sourcebook.db.Tables.ENTRY_TAG;
import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.db.Tables.LINK;
import static org.sourcebook.db.Tables.PART_AUTHOR;
import static org.sourcebook.db.Tables.SUGGESTION;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import org.jooq.DSLContext;
import org.sourcebook.kernel.EntryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Repository;

/** Deletes the rows of this module's tables that tell of an entry; the row that its number is given by stays. */
@Repository
@EnableConfigurationProperties(TrashRules.class)
public class PurgeRepository {

    private final DSLContext db;

    PurgeRepository(DSLContext db) {
        this.db = db;
    }

    /** Deletes them. */
    public void purge(EntryId id) {
        db.deleteFrom(DRAFT).where(DRAFT.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(ENTRY_READER).where(ENTRY_READER.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(TRASHED_ENTRY).where(TRASHED_ENTRY.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(SUGGESTION).where(SUGGESTION.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(PART_AUTHOR).where(PART_AUTHOR.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(ENTRY_STEP).where(ENTRY_STEP.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(LINK).where(LINK.FROM_ENTRY.eq(id)).execute();
        db.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(EDITION).where(EDITION.ENTRY_ID.eq(id)).execute();
        db.deleteFrom(ENTRY_VERSION).where(ENTRY_VERSION.ENTRY_ID.eq(id)).execute();
    }
}
