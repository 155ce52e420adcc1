package org.sourcebook.journal.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongFunction;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.Verification;
import org.sourcebook.journal.Verification.Broken;
import org.sourcebook.journal.Verification.Flaw;
import org.sourcebook.journal.Verification.Whole;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Sha256;

/** How a record is sealed into its chain, and how the seal is checked (handbook, verifying a journal). */
public final class Seal {

    private static final HexFormat HEX = HexFormat.of();

    private Seal() {}

    /** The record that follows on the head. */
    public static JournalRecord seal(
            ChainHead head, Instant at, AccountId account, String action, String subject, String payload) {
        String payloadHash = hash(payload);
        var open = new JournalRecord(
                head.chain(),
                head.seq() + 1,
                at,
                account,
                action,
                subject,
                payload,
                payloadHash,
                JournalRecord.NO_HASH,
                false);
        return new JournalRecord(
                head.chain(),
                open.seq(),
                at,
                account,
                action,
                subject,
                payload,
                payloadHash,
                hash(head.hash(), open),
                false);
    }

    /**
     * Recomputes a chain from its first record.
     *
     * @param head where the chain is said to end
     * @param known the hashes of records by sequence number, as checkpoints have them
     * @param erased the sequence numbers of the records whose payload a later record says was erased
     * @param after reads the records after a sequence number, in their order; none when there are no more
     */
    public static Verification verify(
            ChainHead head, SortedMap<Long, String> known, Set<Long> erased, LongFunction<List<JournalRecord>> after) {
        String previous = JournalRecord.NO_HASH;
        long seq = 0;
        for (var page = after.apply(0); !page.isEmpty(); page = after.apply(seq)) {
            for (JournalRecord record : page) {
                if (record.seq() != seq + 1) {
                    return new Broken(head.chain(), seq + 1, Flaw.GAP);
                }
                boolean holds = record.erased()
                        ? erased.contains(record.seq())
                        : record.payloadHash().equals(hash(record.payload()));
                if (!holds) {
                    return new Broken(head.chain(), record.seq(), Flaw.PAYLOAD);
                }
                if (!record.hash().equals(hash(previous, record))) {
                    return new Broken(head.chain(), record.seq(), Flaw.HASH);
                }
                if (!known.getOrDefault(record.seq(), record.hash()).equals(record.hash())) {
                    return new Broken(head.chain(), record.seq(), Flaw.CHECKPOINT);
                }
                previous = record.hash();
                seq = record.seq();
            }
        }
        if (head.seq() != seq || !head.hash().equals(previous)) {
            return new Broken(head.chain(), seq + 1, Flaw.HEAD);
        }
        return known.isEmpty() || known.lastKey() <= seq
                ? new Whole(head.chain(), seq)
                : new Broken(head.chain(), seq + 1, Flaw.CHECKPOINT);
    }

    private static String hash(String previous, JournalRecord record) {
        byte[] sealed = CanonicalJson.sealed(record).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(Sha256.of(HEX.parseHex(previous), sealed));
    }

    private static String hash(String payload) {
        return HEX.formatHex(Sha256.of(payload.getBytes(StandardCharsets.UTF_8)));
    }
}
