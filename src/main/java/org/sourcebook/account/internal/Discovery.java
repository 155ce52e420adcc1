package org.sourcebook.account.internal;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** Asks a provider what it is (OpenID Connect Discovery 1.0, 4). */
final class Discovery {

    /** Where a provider leads its answers. */
    static final String CALLBACK = "/login/oauth2/code/" + Discovery.ID;

    /** What this instance calls the provider, in addresses. */
    static final String ID = "oidc";

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private Discovery() {}

    /**
     * What there is to know.
     *
     * @throws IllegalStateException if it is not what the settings say, or nobody should use it
     */
    static ClientRegistration of(ProviderSettings settings, ProviderWire wire) {
        var address = URI.create(settings.issuer().replaceFirst("/$", "") + WELL_KNOWN);
        var said = Objects.requireNonNull(
                wire.plain().exchange(address, HttpMethod.GET, null, JSON).getBody());
        if (!settings.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("It calls itself another issuer than SOURCEBOOK_OIDC_ISSUER");
        }
        var provider = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.name())
                .scope(OidcScopes.OPENID)
                .redirectUri("{baseUrl}" + CALLBACK)
                .build();
        requireSafe(provider);
        return provider;
    }

    private static void requireSafe(ClientRegistration provider) {
        var details = provider.getProviderDetails();
        boolean safe = Stream.of(details.getAuthorizationUri(), details.getTokenUri(), details.getJwkSetUri())
                .allMatch(address -> address != null && ProviderSettings.isSafe(URI.create(address)));
        if (!safe) {
            throw new IllegalStateException("It wants to be asked without TLS");
        }
        if (IdTokens.algorithms(provider).isEmpty()) {
            throw new IllegalStateException("It signs with no key that can be verified by its public part");
        }
    }
}
