package org.sourcebook.journal;

import java.time.Instant;
import java.util.List;

/**
 * Where every chain ended at a time, signed by the instance: who has one can tell later whether what was before it was
 * written anew (handbook, verifying a journal).
 *
 * @param at when
 * @param chains where each chain ended, by the id of the chain
 * @param key the instance's public key, Ed25519 (RFC 8032), in Base64
 * @param signature what the key signed, the canonical JSON (RFC 8785) of all this but the signature, likewise
 */
public record Checkpoint(Instant at, List<ChainHead> chains, String key, String signature) {

    public Checkpoint {
        chains = List.copyOf(chains);
    }
}
