package org.sourcebook.account.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sourcebook.kernel.Sha256;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/**
 * What a browser shows to be known again. Only its SHA-256 is stored.
 *
 * @param value 256 random bits in URL-safe Base64 (RFC 4648, section 5) without padding
 */
public record DeviceToken(String value) {

    private static final Base64StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    static DeviceToken next() {
        return new DeviceToken(GENERATOR.generateKey());
    }

    byte[] hash() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "DeviceToken";
    }
}
