package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.PART_AUTHOR;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.entry.Part;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The table of those who are authors of a part of a version beside the one who saved it. */
@Repository
public class AuthorRepository {

    private final DSLContext db;

    AuthorRepository(DSLContext db) {
        this.db = db;
    }

    /** An author of a part. */
    record PartAuthor(String part, AccountId account) {}

    /** Adds authors of a part of a version. */
    public void add(EntryId entry, int version, Part part, Collection<AccountId> authors) {
        for (AccountId author : authors) {
            db.insertInto(PART_AUTHOR)
                    .set(PART_AUTHOR.ENTRY_ID, entry)
                    .set(PART_AUTHOR.VERSION, version)
                    .set(PART_AUTHOR.PART, part.name())
                    .set(PART_AUTHOR.ACCOUNT_ID, author)
                    .execute();
        }
    }

    /** Those of the versions of an entry after one. */
    List<PartAuthor> after(EntryId entry, int version) {
        return db.selectDistinct(PART_AUTHOR.PART, PART_AUTHOR.ACCOUNT_ID)
                .from(PART_AUTHOR)
                .where(PART_AUTHOR.ENTRY_ID.eq(entry), PART_AUTHOR.VERSION.gt(version))
                .orderBy(PART_AUTHOR.PART, PART_AUTHOR.ACCOUNT_ID)
                .fetch(Records.mapping(PartAuthor::new));
    }
}
