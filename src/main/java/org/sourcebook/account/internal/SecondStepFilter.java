package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Takes what the form of the second step sends. What follows is the same as after a password alone. */
public final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    private static final String CODE = "code";

    /** @param form what the form sends */
    public SecondStepFilter(RequestMatcher form) {
        super(form);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        HalfWay halfWay = HalfWay.of(request).orElseThrow(SecondStepOver::new);
        String code = Optional.ofNullable(request.getParameter(CODE)).orElse("");
        var attempt = new SecondStepAttempt(halfWay, code);
        attempt.setDetails(Knock.of(request));
        return getAuthenticationManager().authenticate(attempt);
    }
}
