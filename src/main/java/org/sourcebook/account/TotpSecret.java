package org.sourcebook.account;

import java.io.Serializable;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an account and its person's app share to make codes of (TOTP, RFC 6238).
 *
 * @param base32 160 random bits, as RFC 4226 recommends, in Base32 (RFC 4648, section 6)
 */
public record TotpSecret(String base32) implements Serializable {

    private static final int BYTES = 20;
    private static final int LENGTH = 32;
    private static final int GROUP = 4;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public TotpSecret {
        if (!SHAPE.matcher(base32).matches()) {
            throw new IllegalArgumentException("A secret has 32 characters of Base32");
        }
    }

    /** A new one. */
    public static TotpSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** The one that has these 20 bytes. */
    public static TotpSecret of(byte[] bytes) {
        String digits = new BigInteger(1, bytes).toString(ALPHABET.length());
        String padded = "0".repeat(LENGTH - digits.length()) + digits;
        return new TotpSecret(padded.chars()
                .mapToObj(digit -> ALPHABET.charAt(Character.digit(digit, ALPHABET.length())))
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    /** Its 20 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        BigInteger value = base32.chars()
                .mapToObj(letter -> BigInteger.valueOf(ALPHABET.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).or(digit));
        for (int at = 0; at < BYTES; at++) {
            bytes[at] = value.shiftRight(8 * (BYTES - 1 - at)).byteValue();
        }
        return bytes;
    }

    /** As people copy it: in groups of four characters. */
    public String grouped() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(group -> base32.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining(" "));
    }

    /**
     * As apps read it: an {@code otpauth} address (Google Authenticator, Key Uri Format).
     *
     * @param issuer the program's name
     * @param account the account's e-mail address
     */
    public String uri(String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(encoded(issuer), encoded(account), base32, encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
