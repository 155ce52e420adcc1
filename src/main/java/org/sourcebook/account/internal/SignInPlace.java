package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Where somebody signs in: what a person can tell their own sessions apart by.
 *
 * @param device the browser and what it runs on
 * @param address the network address
 */
public record SignInPlace(String device, String address) implements Serializable {

    /** The longest address in writing: an IPv4-mapped IPv6 address. */
    private static final int LONGEST = 45;

    private static final SignInPlace UNKNOWN = new SignInPlace(Device.of(null), "");

    /** The place that is told with an attempt to sign in. */
    static SignInPlace in(Authentication attempt) {
        return attempt.getDetails() instanceof Knock knock ? knock.place() : UNKNOWN;
    }

    /** Where a request comes from. */
    public static SignInPlace of(HttpServletRequest request) {
        String address = Optional.ofNullable(request.getRemoteAddr()).orElse("").split("%", 2)[0];
        return new SignInPlace(
                Device.of(request.getHeader("User-Agent")), address.substring(0, Math.min(address.length(), LONGEST)));
    }
}
