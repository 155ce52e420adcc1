package org.sourcebook.journal;

import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;

/**
 * Something was appended to a chain, in the transaction of the change, which may yet be taken back: for what belongs to the
 * change itself. Whatever can be late reads the journal.
 */
public record Appended(ChainId chain, long seq, AccountId by, Event event) {}
