package org.sourcebook.exchange.rest;

import java.time.Instant;
import java.util.UUID;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.KindId;

/** The place in a list by number from which a page goes on. */
final class Place {

    /** After every id, so that what has the number itself is behind. */
    private static final UUID LAST = new UUID(-1, -1);

    private Place() {}

    /** The place just after a number, whether or not there is still an entry of that number. */
    static EntryRow after(EntryNumber number) {
        return new EntryRow(
                new EntryId(LAST),
                number,
                new KindId(LAST),
                "",
                "",
                Status.APPROVED,
                1,
                null,
                Long.MIN_VALUE,
                new AccountId(LAST),
                Instant.EPOCH);
    }
}
