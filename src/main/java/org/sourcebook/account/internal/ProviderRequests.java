package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.internal.ProviderRefusal.Why;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the provider is asked when somebody leaves for it: for a code, with state, nonce and the challenge of PKCE (RFC 7636).
 * Whether they leave to connect their account stays with the state. Pages of other sites send nobody away.
 */
public final class ProviderRequests implements OAuth2AuthorizationRequestResolver {

    /** Where people leave from. */
    public static final String ADDRESS = "/oauth2/authorization/" + Discovery.ID;

    private static final RequestMatcher LEAVING =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, ADDRESS);
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    public ProviderRequests(Provider provider) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(id -> provider.registration());
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return LEAVING.matches(request) ? resolve(request, Discovery.ID) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        if (FOREIGN.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")))) {
            throw new ProviderRefusal(Why.PROVIDER_OVER);
        }
        var connecting = connecting(request);
        connecting.ifPresent(whose -> request.setAttribute(Connecting.ATTRIBUTE, whose));
        var asked = requests.resolve(request, id);
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.from(asked)
                        .attributes(kept -> connecting.ifPresent(whose -> kept.put(Connecting.ATTRIBUTE, whose)))
                        .build();
    }

    /** Takes it out of the session: whoever leaves once more leaves to sign in. */
    private static Optional<Connecting> connecting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var kept = Connecting.in(session.getAttribute(Connecting.ATTRIBUTE));
            session.removeAttribute(Connecting.ATTRIBUTE);
            return kept;
        });
    }
}
