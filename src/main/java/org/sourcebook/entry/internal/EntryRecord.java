package org.sourcebook.entry.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.KindId;

/** An entry with one of its versions, as the tables hold them. */
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

    /** The entry as it is for those who see this edition of it. */
    public Entry as(Edition edition) {
        boolean working = edition == Edition.WORKING;
        return new Entry(
                id,
                collection,
                new EntryNumber(base, number),
                working || approved == null ? status : Status.APPROVED,
                version,
                working || approved == null ? latest : approved,
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
