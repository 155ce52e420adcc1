package org.sourcebook.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.sourcebook.account.SignedIn;
import org.sourcebook.account.internal.DeviceToken;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.Reachable;
import org.sourcebook.kernel.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Gives a browser, when somebody signs in with it or uses a one-time link, the cookie by which it is known the next time. It
 * opens nothing.
 */
final class DeviceCookie implements SessionAuthenticationStrategy {

    private static final Duration KEPT = Duration.ofDays(365);

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedIn person && isShown(request)) {
            var given = Reachable.orUnavailable(() -> cookie(person.accountId(), request));
            response.addHeader(HttpHeaders.SET_COOKIE, given.toString());
        }
    }

    /**
     * Whether a browser would have shown the cookie here. Where somebody comes back from a provider it does not, and whoever
     * comes that way often would push their other browsers out.
     */
    private static boolean isShown(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/" + AccountNavigation.SIGN_IN);
    }

    /** Makes the browser that sends a request known as an account's. */
    void give(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(account, request).toString());
    }

    private ResponseCookie cookie(AccountId account, HttpServletRequest request) {
        DeviceToken token = devices.remember(account, Knock.device(request).orElse(null));
        return ResponseCookie.from(Knock.COOKIE, token.value())
                .path(request.getContextPath() + "/" + AccountNavigation.SIGN_IN)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
    }
}
