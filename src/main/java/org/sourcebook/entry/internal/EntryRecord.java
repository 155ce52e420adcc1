package org.sourcebook.entry.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.packing.VersionTexts;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.KindId;

/** The row of an edition of an entry and one of its versions, as the tables hold them; {@code latest} is the edition's, and no {@code json} means that it is packed. */
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

    /** The same with what the version says, where that is packed; nothing if the version is gone meanwhile. */
    Optional<EntryRecord> whole(VersionTexts texts) {
        return isPacked() ? texts.of(id, version).map(this::with) : Optional.of(this);
    }

    /** Whether what the version says has to be read apart. */
    boolean isPacked() {
        return json.isEmpty();
    }

    /** The same with what the version says. */
    EntryRecord with(String text) {
        return new EntryRecord(
                id,
                collection,
                base,
                number,
                status,
                trashedFrom,
                latest,
                approved,
                createdBy,
                createdAt,
                version,
                kind,
                title,
                text,
                savedBy,
                savedAt);
    }

    /** What the version says. */
    public Content content() {
        return ContentReader.read(kind, title, json);
    }
}
