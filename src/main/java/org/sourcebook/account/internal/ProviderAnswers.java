package org.sourcebook.account.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies what a provider answers: Spring Security compares state and redirection, changes the code for an ID token with the
 * PKCE verifier, and holds signature, issuer, audience, times and nonce to what they have to be. Of what comes nothing is kept
 * but who it is; the access token is dropped without having been used.
 */
final class ProviderAnswers {

    private static final String SEVERAL_FACTORS = "mfa";

    private final ClientRegistration provider;
    private final OidcAuthorizationCodeAuthenticationProvider verifier;

    ProviderAnswers(ClientRegistration provider, ProviderWire wire) {
        this.provider = provider;
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(wire.forTokens());
        JwtDecoder tokens = IdTokens.of(provider, wire.plain());
        verifier = new OidcAuthorizationCodeAuthenticationProvider(
                codes, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        verifier.setJwtDecoderFactory(any -> tokens);
    }

    ClientRegistration provider() {
        return provider;
    }

    /**
     * Who it is.
     *
     * @throws OAuth2AuthenticationException if the answer cannot be believed, or the provider does not answer
     */
    Identity identity(OAuth2AuthorizationExchange exchange) {
        var verified =
                Objects.requireNonNull(verifier.authenticate(new OAuth2LoginAuthenticationToken(provider, exchange)));
        OidcIdToken token = ((OidcUser) Objects.requireNonNull(verified.getPrincipal())).getIdToken();
        String subject = Objects.requireNonNull(token.getSubject());
        if (subject.isBlank() || subject.length() > Identity.LONGEST) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_subject"));
        }
        List<String> methods = token.getAuthenticationMethods();
        return new Identity(
                String.valueOf(token.getIssuer()), subject, methods != null && methods.contains(SEVERAL_FACTORS));
    }
}
