package org.sourcebook.journal;

import org.sourcebook.kernel.ChainId;

/** Where a chain ends: its last sequence number and hash, from which the next record goes on. */
public record ChainHead(ChainId chain, long seq, String hash) {}
