package org.sourcebook.exchange.rest;

import java.util.HexFormat;
import org.sourcebook.kernel.Sha256;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers in JSON. */
final class Json {

    private static final int ENOUGH = 8;

    private Json() {}

    static ResponseEntity<byte[]> of(byte[] document) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    /** An answer that need not be sent again while it says the same: the version alone does not tell of what was said since. */
    static ResponseEntity<byte[]> of(byte[] document, int version) {
        String hash = HexFormat.of().formatHex(Sha256.of(document), 0, ENOUGH);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(version + "-" + hash)
                .body(document);
    }
}
