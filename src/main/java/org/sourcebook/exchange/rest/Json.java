package org.sourcebook.exchange.rest;

import java.util.HexFormat;
import java.util.Map;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Sha256;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What programs send and are answered, in JSON. */
final class Json {

    private static final int ENOUGH = 8;

    private Json() {}

    static ResponseEntity<byte[]> of(byte[] document) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    /**
     * The document that was sent.
     *
     * @throws Invalid if nothing was, or something that does not say it is JSON
     */
    static byte[] sent(HttpEntity<byte[]> entity) {
        byte[] body = entity.getBody();
        MediaType type = entity.getHeaders().getContentType();
        if (body == null || type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
            throw new Invalid("error.api-no-json", Map.of());
        }
        return body;
    }

    /**
     * The base that a word of the address names.
     *
     * @throws Invalid if it names none
     */
    static Base base(String path) {
        return Base.ofPath(path).orElseThrow(() -> new Invalid("base", "error.api-base", Map.of()));
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
