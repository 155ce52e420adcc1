package org.sourcebook.account.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Reads ID tokens that are signed with one of the provider's private keys (OpenID Connect Core, 3.1.3.7). One that is not
 * signed, or with the secret that both share, is none, nor one that says that it is for something else (RFC 8725, 3.11).
 */
final class IdTokens {

    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

    private IdTokens() {}

    static JwtDecoder of(ClientRegistration provider, RestOperations wire) {
        String keys = Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri());
        var tokens = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(wire)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms(provider)))
                .build();
        tokens.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtTypeValidator.jwt(), new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return tokens;
    }

    /** What the provider signs with, as far as it is one of the three families with a public key: RS, PS and ES. */
    static List<SignatureAlgorithm> algorithms(ClientRegistration provider) {
        return provider.getProviderDetails().getConfigurationMetadata().get(ALGORITHMS) instanceof Collection<?> names
                ? names.stream()
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }
}
