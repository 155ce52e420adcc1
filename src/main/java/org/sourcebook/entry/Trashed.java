package org.sourcebook.entry;

import java.time.Instant;
import org.sourcebook.kernel.AccountId;

/** Who put an entry into the trash, and when. */
public record Trashed(AccountId by, Instant at) {}
