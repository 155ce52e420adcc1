package org.sourcebook.account.internal;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.kernel.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * The key of this instance, which encrypts what the database must not show to whoever reads it (AES-256-GCM): the one that
 * is configured, which several processes need to share, else one in the data directory that is made when it is first
 * needed (handbook, signing in).
 */
@Component
class InstanceKey {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceKey.class);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final Optional<SecretKey> configured;
    private final KeyFile file;
    private @Nullable BytesEncryptor encryptor;

    InstanceKey(@Value("${sourcebook.key:}") String configured, @Value("${sourcebook.data}") Path data) {
        this.configured = Optional.of(configured.strip())
                .filter(text -> !text.isEmpty())
                .map(text -> key(text, "SOURCEBOOK_KEY"));
        this.file = new KeyFile(data.resolve("instance.key"), KEY_BYTES);
    }

    byte[] encrypt(byte[] plain) {
        return encryptor(configured.orElseGet(() -> key(file.readOrMake(), file.toString())))
                .encrypt(plain);
    }

    /** What was encrypted; nothing if the key is gone or another one, which the log says. */
    Optional<byte[]> decrypt(byte[] encrypted) {
        try {
            var key = configured.or(() -> file.read().map(text -> key(text, file.toString())));
            if (key.isEmpty()) {
                LOG.error("The instance's key is gone: neither is SOURCEBOOK_KEY set nor is there {}", file);
            }
            return key.map(there -> encryptor(there).decrypt(encrypted));
        } catch (IllegalStateException another) {
            LOG.error("The instance's key is not the one that a secret was encrypted with: {}", another.toString());
            return Optional.empty();
        }
    }

    private synchronized BytesEncryptor encryptor(SecretKey key) {
        if (encryptor == null) {
            encryptor = new AesBytesEncryptor(key, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
        }
        return encryptor;
    }

    private static SecretKey key(String base64, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException noBase64) {
            // Said below, without the text.
        }
        throw new IllegalStateException(where + " must hold 32 random bytes in Base64");
    }
}
