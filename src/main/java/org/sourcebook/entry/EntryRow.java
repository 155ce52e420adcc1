package org.sourcebook.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.KindId;

/**
 * One row of a list. It is also the place from which the next page goes on.
 *
 * @param id the entry
 * @param number its number
 * @param kind its kind
 * @param title its title
 * @param sortTitle the key that its title sorts by
 * @param status where it stands
 * @param version the version shown
 * @param date the main date as EDTF, of several the one that may mean the earliest day; null if none is given
 * @param earliestDay the first day that the date allows, which lists sort by, as days since 1970-01-01; {@link Long#MIN_VALUE} if it is open or
 *     no date is given
 * @param updatedBy who saved the version shown
 * @param updatedAt when
 */
public record EntryRow(
        EntryId id,
        EntryNumber number,
        KindId kind,
        String title,
        String sortTitle,
        Status status,
        int version,
        @Nullable String date,
        long earliestDay,
        AccountId updatedBy,
        Instant updatedAt) {}
