package org.sourcebook.journal.internal;

import java.nio.file.Path;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.sourcebook.kernel.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key with which this instance signs its checkpoints (Ed25519, RFC 8032): made in the data directory when it is first needed. */
@Component
public class CheckpointKey {

    private static final Base64.Encoder TEXT = Base64.getEncoder();
    private static final Base64.Decoder BYTES = Base64.getDecoder();

    private final KeyFile file;

    CheckpointKey(@Value("${sourcebook.data}") Path data) {
        this.file = new KeyFile(data.resolve("checkpoint.key"), Ed25519PrivateKeyParameters.KEY_SIZE);
    }

    /** The public half, in Base64. */
    public String open() {
        return TEXT.encodeToString(secret().generatePublicKey().getEncoded());
    }

    /** The signature of some bytes, in Base64. */
    public String sign(byte[] what) {
        var signer = new Ed25519Signer();
        signer.init(true, secret());
        signer.update(what, 0, what.length);
        return TEXT.encodeToString(signer.generateSignature());
    }

    /** Whether a key signed some bytes; both in Base64. What is no key or no signature signed nothing. */
    public static boolean signed(byte[] what, String key, String signature) {
        try {
            var verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(BYTES.decode(key)));
            verifier.update(what, 0, what.length);
            return verifier.verifySignature(BYTES.decode(signature));
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    private Ed25519PrivateKeyParameters secret() {
        return new Ed25519PrivateKeyParameters(BYTES.decode(file.readOrMake()));
    }
}
