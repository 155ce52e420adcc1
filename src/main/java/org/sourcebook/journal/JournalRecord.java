package org.sourcebook.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;

/**
 * One record of a chain. See the handbook's page on verifying a journal.
 *
 * @param chain the chain
 * @param seq its place in the chain, from 1, without gaps
 * @param at when it was appended
 * @param account who did it
 * @param action what was done
 * @param subject what it was done to
 * @param payload the details, as canonical JSON (RFC 8785)
 * @param payloadHash the SHA-256 of the payload's UTF-8 bytes, in lower-case hexadecimal
 * @param hash the SHA-256 of the previous record's hash followed by this record's canonical JSON, likewise
 * @param erased whether the payload was erased by law, and is an empty object now; a later record says so
 */
public record JournalRecord(
        ChainId chain,
        long seq,
        Instant at,
        AccountId account,
        String action,
        String subject,
        String payload,
        String payloadHash,
        String hash,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased) {

    /** What stands in the place of an erased payload. */
    public static final String ERASED = "{}";

    /** What the first record of a chain takes as the previous hash. */
    public static final String NO_HASH = HexFormat.of().formatHex(new byte[32]);
}
