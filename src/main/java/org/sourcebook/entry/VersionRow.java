package org.sourcebook.entry;

import java.time.Instant;
import org.sourcebook.kernel.AccountId;

/** One line of an entry's history. */
public record VersionRow(int version, String title, String note, AccountId savedBy, Instant savedAt) {}
