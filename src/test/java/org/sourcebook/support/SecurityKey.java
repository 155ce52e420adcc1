package org.sourcebook.support;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.sourcebook.kernel.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator with one passkey, and the browser that it is used with (W3C Web Authentication Level 3, 6): a P-256 key
 * that nobody vouches for. It does what tests tell it to, also what no real one would.
 */
public final class SecurityKey {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final int ID_BYTES = 16;
    private static final int COORDINATE_BYTES = 32;

    private final byte[] id = new byte[ID_BYTES];
    private final KeyPair keys = keys();
    private String userHandle = "";

    /** The origin of the page that it is used on. */
    public String origin;

    /** Whether it makes sure of its person. */
    public boolean verifies = true;

    /** How often it was used, as it tells; it counts each use. */
    public int count;

    /** @param origin the origin of the page that it is used on */
    public SecurityKey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /** Makes its passkey: what the browser answers to the server's question. */
    public String make(String question) {
        JsonNode asked = JSON.readTree(question);
        userHandle = asked.at("/user/id").asString();
        byte[] data = data(asked.at("/rp/id").asString(), WITH_KEY, key());
        return answer(Map.of(
                "attestationObject", letters(attestation(data)),
                "clientDataJSON", letters(client("webauthn.create", asked)),
                "transports", new String[] {"usb", "nfc"}));
    }

    /** Shows its passkey: what the browser answers to the server's question. */
    public String show(String question) {
        JsonNode asked = JSON.readTree(question);
        count++;
        byte[] data = data(asked.at("/rpId").asString(), 0, new byte[0]);
        byte[] client = client("webauthn.get", asked);
        return answer(Map.of(
                "authenticatorData", letters(data),
                "clientDataJSON", letters(client),
                "signature", letters(sign(joined(data, Sha256.of(client)))),
                "userHandle", userHandle));
    }

    /** Says from now on that its passkey is somebody else's. */
    public void claims(byte[] user) {
        userHandle = letters(user);
    }

    private String answer(Map<String, ?> response) {
        return JSON.writeValueAsString(
                Map.of("id", letters(id), "rawId", letters(id), "type", "public-key", "response", response));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", asked.at("/challenge").asString(), "origin", origin));
    }

    private byte[] data(String party, int more, byte[] key) {
        int flags = PRESENT | more | (verifies ? VERIFIED : 0);
        byte[] hash = Sha256.of(party.getBytes(StandardCharsets.UTF_8));
        return joined(
                hash,
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array(),
                key);
    }

    /** No model's id, the passkey's id, and the public key in COSE (RFC 9053, 7.1.1). */
    private byte[] key() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                new byte[ID_BYTES],
                ByteBuffer.allocate(Short.BYTES).putShort((short) ID_BYTES).array(),
                id,
                hex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                hex("225820"),
                coordinate(point.getAffineY()));
    }

    /** {@code {"fmt": "none", "attStmt": {}, "authData": data}} in CBOR (RFC 8949). */
    private static byte[] attestation(byte[] data) {
        return joined(
                hex("a363666d74646e6f6e656761747453746d74a0686175746844617461" + "58"),
                new byte[] {(byte) data.length},
                data);
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, fixed, COORDINATE_BYTES - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String letters(byte[] bytes) {
        return LETTERS.encodeToString(bytes);
    }
}
