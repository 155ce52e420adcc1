package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.web.util.WebUtils;

/** Who knocks, as far as a request shows: from where, and what a browser shows that has been here, which no session keeps. */
public final class Knock implements CredentialsContainer, Serializable {

    /** The name of the cookie by which a browser is known again. */
    public static final String COOKIE = "sourcebook-device";

    private static final long serialVersionUID = 1;
    private static final int MOST = 100;

    private final SignInPlace place;
    private transient @Nullable DeviceToken device;

    private Knock(SignInPlace place, @Nullable DeviceToken device) {
        this.place = place;
        this.device = device;
    }

    /** Who sends a request. */
    public static Knock of(HttpServletRequest request) {
        return new Knock(SignInPlace.of(request), device(request).orElse(null));
    }

    /** What the browser shows that sends a request. */
    public static Optional<DeviceToken> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() < MOST)
                .map(DeviceToken::new);
    }

    SignInPlace place() {
        return place;
    }

    String address() {
        return place.address();
    }

    Optional<DeviceToken> device() {
        return Optional.ofNullable(device);
    }

    @Override
    public void eraseCredentials() {
        device = null;
    }
}
