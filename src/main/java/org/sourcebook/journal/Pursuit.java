package org.sourcebook.journal;

import java.util.List;
import org.sourcebook.kernel.ChainId;

/**
 * Work that is done once for every record of every chain, whichever process ends in between. Beans of this type are found, and called
 * soon after each commit, in any of the processes, by one at a time for each chain.
 */
public interface Pursuit {

    /** What its places are kept under; at most 40 characters. */
    String name();

    /**
     * Does the work for records, in a transaction that moves the place on as well: what is written to the database is written once.
     *
     * @param records at least one, in their order, without gaps, after the last that it was called with
     */
    void follow(ChainId chain, List<JournalRecord> records);
}
