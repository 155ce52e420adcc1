package org.sourcebook.account.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sourcebook.kernel.Invalid;

/**
 * An e-mail address in the form in which accounts are told apart: composed (NFC), in lower case, without space around.
 *
 * <p>It is checked for its shape only, and its domain may be written in any script; whether it is somebody's, the
 * invitation shows.
 *
 * @param value the address: one @ with text on both sides, no white space, at most 254 bytes (RFC 5321, 4.5.3.1.3)
 */
public record EmailAddress(String value) {

    private static final int MOST_BYTES = 254;
    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{C}\\p{Z}]+@[^@\\s\\p{C}\\p{Z}]+");

    public EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean fits = value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        if (!fits || !SHAPE.matcher(value).matches()) {
            throw new Invalid("email", "error.email", Map.of("most", MOST_BYTES));
        }
    }
}
