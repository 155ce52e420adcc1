package org.sourcebook.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** An entry has not lain in the trash for as long as it must before it can be purged. */
public final class TooEarlyToPurge extends DomainError {

    /** @param from when it has; the day is told in UTC */
    TooEarlyToPurge(Instant from) {
        super(
                "error.too-early-to-purge",
                Map.of("day", LocalDate.ofInstant(from, ZoneOffset.UTC).toString()));
    }
}
