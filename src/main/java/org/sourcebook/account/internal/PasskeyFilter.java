package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Takes what the form sends that shows a passkey. What follows is the same as after a password. */
public final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    private static final String PASSKEY = "passkey";

    private final PasskeyChallenges challenges;

    /** @param form what the form sends */
    public PasskeyFilter(RequestMatcher form, PasskeyChallenges challenges) {
        super(form);
        this.challenges = challenges;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String answer = Optional.ofNullable(request.getParameter(PASSKEY)).orElse("");
        var attempt = new PasskeyAttempt(challenges.take(request).orElse(null), answer);
        attempt.setDetails(Knock.of(request));
        return getAuthenticationManager().authenticate(attempt);
    }
}
