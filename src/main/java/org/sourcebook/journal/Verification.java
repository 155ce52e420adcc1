package org.sourcebook.journal;

import org.sourcebook.kernel.ChainId;

/** What recomputing a chain found. */
public sealed interface Verification {

    /** The chain. */
    ChainId chain();

    /** Every record holds, and the last one is where the head says. */
    record Whole(ChainId chain, long records) implements Verification {}

    /**
     * The chain is broken.
     *
     * @param seq the first record that does not hold; one past the last if records are missing at the end
     * @param flaw what is wrong with it
     */
    record Broken(ChainId chain, long seq, Flaw flaw) implements Verification {}

    /** What can be wrong with a record. */
    enum Flaw {
        /** A sequence number is missing or stands twice. */
        GAP,
        /** The payload is not the one that the record was sealed with. */
        PAYLOAD,
        /** The record, or one before it, is not the one that its hash was made from. */
        HASH,
        /** The chain's head does not point at the last record. */
        HEAD,
        /** A checkpoint has another record there: it, or one before it, was written anew, or the end is missing. */
        CHECKPOINT
    }
}
