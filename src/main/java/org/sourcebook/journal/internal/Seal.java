package org.sourcebook.journal.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
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
                JournalRecord.NO_HASH);
        return new JournalRecord(
                head.chain(), open.seq(), at, account, action, subject, payload, payloadHash, hash(head.hash(), open));
    }

    /**
     * Recomputes a chain from its first record.
     *
     * @param head where the chain is said to end
     * @param after reads the records after a sequence number, in their order; none when there are no more
     */
    public static Verification verify(ChainHead head, LongFunction<List<JournalRecord>> after) {
        String previous = JournalRecord.NO_HASH;
        long seq = 0;
        for (var page = after.apply(0); !page.isEmpty(); page = after.apply(seq)) {
            for (JournalRecord record : page) {
                if (record.seq() != seq + 1) {
                    return new Broken(head.chain(), seq + 1, Flaw.GAP);
                }
                if (!record.payloadHash().equals(hash(record.payload()))) {
                    return new Broken(head.chain(), record.seq(), Flaw.PAYLOAD);
                }
                if (!record.hash().equals(hash(previous, record))) {
                    return new Broken(head.chain(), record.seq(), Flaw.HASH);
                }
                previous = record.hash();
                seq = record.seq();
            }
        }
        return head.seq() == seq && head.hash().equals(previous)
                ? new Whole(head.chain(), seq)
                : new Broken(head.chain(), seq + 1, Flaw.HEAD);
    }

    private static String hash(String previous, JournalRecord record) {
        byte[] sealed = CanonicalJson.sealed(record).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(Sha256.of(HEX.parseHex(previous), sealed));
    }

    private static String hash(String payload) {
        return HEX.formatHex(Sha256.of(payload.getBytes(StandardCharsets.UTF_8)));
    }
}
