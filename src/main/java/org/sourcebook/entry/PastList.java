package org.sourcebook.entry;

import java.time.Instant;
import org.sourcebook.kernel.Base;

/**
 * A list as it stood at a moment: the entries that a filter lets through by what they said and were then, in the order of
 * their numbers.
 *
 * @param at the moment; what was saved or done in that very microsecond counts
 */
public record PastList(Base base, EntryFilter filter, Instant at) {}
