package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.internal.ProviderRefusal.Why;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Takes whoever comes back from the provider: to sign in, or to connect their account if that is what they left for. Where
 * the state is not the one that this session left with, nothing else is looked at; and a state is good once.
 */
public final class ProviderReturn extends AbstractAuthenticationProcessingFilter {

    /** Says whose answer it is, where a provider says so (RFC 9207). */
    private static final String ISSUER = "iss";

    private final String connected;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> left =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final IdentitySignIn signIn;

    /** @param connected where whoever has connected their account is led */
    public ProviderReturn(IdentitySignIn signIn, String connected) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, Discovery.CALLBACK));
        this.signIn = signIn;
        this.connected = connected;
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = Optional.ofNullable(left.removeAuthorizationRequest(request, response))
                .orElseThrow(() -> new ProviderRefusal(Why.PROVIDER_OVER));
        var connecting = Connecting.in(asked.getAttribute(Connecting.ATTRIBUTE));
        connecting.ifPresent(whose -> request.setAttribute(Connecting.ATTRIBUTE, whose));
        var answer = answer(request, asked);
        var knock = Knock.of(request);
        Identity identity = signIn.verify(new OAuth2AuthorizationExchange(asked, answer), knock);
        if (connecting.isPresent()) {
            signIn.connect(connecting.get(), identity);
            request.changeSessionId();
            response.sendRedirect(connected);
            return null;
        }
        var attempt = new IdentityAttempt(identity);
        attempt.setDetails(knock);
        return getAuthenticationManager().authenticate(attempt);
    }

    private OAuth2AuthorizationResponse answer(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        String issuer = request.getParameter(ISSUER);
        if (issuer != null) {
            signIn.requireFrom(issuer);
        }
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null || code.isEmpty()) {
            throw refusal(request.getParameter(OAuth2ParameterNames.ERROR));
        }
        return OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .state(request.getParameter(OAuth2ParameterNames.STATE))
                .build();
    }

    /** What the provider says in the place of a code (RFC 6749, 4.1.2.1). */
    private static ProviderRefusal refusal(@Nullable String error) {
        return new ProviderRefusal(
                switch (error) {
                    case OAuth2ErrorCodes.ACCESS_DENIED -> Why.PROVIDER_DECLINED;
                    case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> Why.PROVIDER_AWAY;
                    case null, default -> Why.PROVIDER_REFUSED;
                });
    }
}
