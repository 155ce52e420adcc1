package org.sourcebook.entry.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.KindId;

/** The row of an edition of an entry and one of its versions, as the tables hold them; {@code latest} is the edition's. */
public record EntryRecord(
        EntryId id,
        CollectionId collection,
        Base base,
        int number,
        Status status,
        @Nullable Status trashedFrom,
        int latest,
        @Nullable Integer approved,
        AccountId createdBy,
        Instant createdAt,
        int version,
        KindId kind,
        String title,
        String json,
        AccountId savedBy,
        Instant savedAt) {

    /** The entry as it is for those who see the edition whose row this was read from. */
    public Entry entry() {
        return new Entry(
                id,
                collection,
                new EntryNumber(base, number),
                status,
                version,
                latest,
                approved,
                content(),
                savedBy,
                savedAt,
                createdBy,
                createdAt);
    }

    /** What the version says. */
    public Content content() {
        return ContentReader.read(kind, title, json);
    }
}
