package org.sourcebook.entry;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;

/**
 * An entry in one of its versions, as the one who asked may see it.
 *
 * @param id its id
 * @param collection its collection
 * @param number its number, such as S-12
 * @param status where it stands
 * @param version the version that {@code content} is of
 * @param latest the newest version that the one who asked may see: for a VIEWER the approved one
 * @param approved the version last approved; null if none was
 * @param content what the version says
 * @param savedBy who saved the version
 * @param savedAt when
 * @param createdBy who created the entry
 * @param createdAt when
 */
public record Entry(
        EntryId id,
        CollectionId collection,
        EntryNumber number,
        Status status,
        int version,
        int latest,
        @Nullable Integer approved,
        Content content,
        AccountId savedBy,
        Instant savedAt,
        AccountId createdBy,
        Instant createdAt) {

    /** The version last approved, if any was. */
    public Optional<Integer> approvedVersion() {
        return Optional.ofNullable(approved);
    }

    /** Whether newer work stands beside an approved version. */
    public boolean hasUnapprovedWork() {
        return approved != null && approved < latest;
    }

    /**
     * The entry in a newer version.
     *
     * @param by who saves it
     */
    public Entry in(int newer, Status stands, @Nullable Integer lastApproved, Content says, AccountId by, Instant at) {
        return new Entry(
                id, collection, number, stands, newer, newer, lastApproved, says, by, at, createdBy, createdAt);
    }

    /** The same entry saying something else. */
    public Entry with(Content other) {
        return new Entry(
                id,
                collection,
                number,
                status,
                version,
                latest,
                approved,
                other,
                savedBy,
                savedAt,
                createdBy,
                createdAt);
    }
}
