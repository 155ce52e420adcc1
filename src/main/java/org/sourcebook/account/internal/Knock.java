package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.web.util.WebUtils;

/** Who knocks, as far as a request shows: an address, and what a browser shows that has been here. Not kept in the session. */
public final class Knock implements CredentialsContainer, Serializable {

    /** The name of the cookie by which a browser is known again. */
    public static final String COOKIE = "sourcebook-device";

    private static final long serialVersionUID = 1;
    private static final int MOST = 100;

    private String address;
    private transient @Nullable DeviceToken device;

    private Knock(String address, @Nullable DeviceToken device) {
        this.address = address;
        this.device = device;
    }

    /** Who sends a request. */
    public static Knock of(HttpServletRequest request) {
        return new Knock(
                Optional.ofNullable(request.getRemoteAddr()).orElse(""),
                device(request).orElse(null));
    }

    /** What the browser shows that sends a request. */
    public static Optional<DeviceToken> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() < MOST)
                .map(DeviceToken::new);
    }

    String address() {
        return address;
    }

    Optional<DeviceToken> device() {
        return Optional.ofNullable(device);
    }

    @Override
    public void eraseCredentials() {
        address = "";
        device = null;
    }
}
