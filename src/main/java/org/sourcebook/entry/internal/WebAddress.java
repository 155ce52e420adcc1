package org.sourcebook.entry.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sourcebook.kernel.Invalid;

/** Which texts are web addresses: URIs (RFC 3986, letters beyond ASCII allowed) of http or https that name a host. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** What must be written otherwise wherever it stands in an address (RFC 3986, section 2). */
    private static final String NOWHERE = " \t\"<>\\^`{|}[]%";

    private WebAddress() {}

    /** @throws Invalid if the text is none; it says what is wrong with it */
    static void check(String field, String text) {
        try {
            check(field, text, new URI(text));
        } catch (URISyntaxException refused) {
            throw refused(field, text, refused.getIndex());
        }
    }

    private static void check(String field, String text, URI address) {
        String scheme = address.getScheme();
        if (scheme == null || scheme.contains(".")) {
            throw new Invalid(field, "error.web-address-scheme-missing", Map.of("given", text));
        }
        if (!SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new Invalid(field, "error.web-address-scheme", Map.of("given", text, "scheme", scheme));
        }
        if (address.getRawAuthority() == null) {
            throw new Invalid(field, "error.not-a-web-address", Map.of("given", text));
        }
    }

    private static Invalid refused(String field, String text, int index) {
        String sign = index < 0 || index >= text.length() ? "" : Character.toString(text.codePointAt(index));
        if (sign.isEmpty() || !NOWHERE.contains(sign)) {
            return new Invalid(field, "error.not-a-web-address", Map.of("given", text));
        }
        String written = URLEncoder.encode(sign, StandardCharsets.UTF_8).replace("+", "%20");
        String named = sign.isBlank() ? "BLANK" : sign.equals("%") ? "PERCENT" : sign;
        return new Invalid(field, "error.web-address-sign", Map.of("given", text, "sign", named, "written", written));
    }
}
