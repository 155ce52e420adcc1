package org.sourcebook.entry;

import java.time.Instant;
import org.sourcebook.kernel.AccountId;

/**
 * Who changed a part last.
 *
 * @param version the version that they saved
 */
public record LastChange(Part part, int version, AccountId by, Instant at) {}
