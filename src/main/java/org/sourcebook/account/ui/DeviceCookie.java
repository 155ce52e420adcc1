package org.sourcebook.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.sourcebook.account.SignedIn;
import org.sourcebook.account.internal.DeviceToken;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.KnownDevices;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.transaction.TransactionException;

/** Gives a browser, when somebody signs in with it, the cookie by which it is known the next time. It opens nothing. */
final class DeviceCookie implements SessionAuthenticationStrategy {

    private static final Duration KEPT = Duration.ofDays(365);

    private final KnownDevices devices;

    DeviceCookie(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            DeviceToken token = remember(person, request);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request).toString());
        }
    }

    private DeviceToken remember(SignedIn person, HttpServletRequest request) {
        try {
            return devices.remember(person.accountId(), Knock.device(request).orElse(null));
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The database does not answer", away);
        }
    }

    private static ResponseCookie cookie(DeviceToken token, HttpServletRequest request) {
        return ResponseCookie.from(Knock.COOKIE, token.value())
                .path(request.getContextPath() + "/" + AccountNavigation.SIGN_IN)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
    }
}
