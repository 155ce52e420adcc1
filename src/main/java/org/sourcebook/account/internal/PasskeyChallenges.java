package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What was asked of a browser that wants to show a passkey. It is kept in the HTTP session, and one answer is taken to it. */
@Component
public class PasskeyChallenges implements PublicKeyCredentialRequestOptionsRepository {

    /** For how long an answer is taken. */
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final String ATTRIBUTE = PasskeyChallenges.class.getName();

    private final Clock clock;

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    private record Asked(PublicKeyCredentialRequestOptions options, Instant since) implements Serializable {}

    @Override
    public void save(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable PublicKeyCredentialRequestOptions options) {
        Asked asked = options == null ? null : new Asked(options, clock.instant());
        request.getSession().setAttribute(ATTRIBUTE, asked);
    }

    @Override
    public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
        return take(request).orElse(null);
    }

    /** What was asked, if it was not long ago. From now on it is asked no more, whatever is answered, and by how many at once. */
    Optional<PublicKeyCredentialRequestOptions> take(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(this::take)
                .filter(asked -> clock.instant().isBefore(asked.since().plus(LASTS)))
                .map(Asked::options);
    }

    private @Nullable Asked take(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Object asked = session.getAttribute(ATTRIBUTE);
            session.removeAttribute(ATTRIBUTE);
            return (Asked) asked;
        }
    }
}
