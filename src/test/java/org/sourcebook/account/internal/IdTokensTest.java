package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.OpenIdServer;
import org.sourcebook.support.SetClock;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Which tokens are believed: with the provider's own key, and with one that only calls itself so. */
class IdTokensTest {

    private static final String SECRET = "a secret of two hundred and fifty-six bits";
    private static final OpenIdServer SERVER = OpenIdServer.start();
    private static final RSAKey ANOTHER = OpenIdServer.newKey();

    private final JwtDecoder tokens = tokens();

    @AfterAll
    static void it_ends() {
        SERVER.close();
    }

    @Test
    void the_provider_s_own_signature_is_believed() throws Exception {
        assertThat(read(signed(JOSEObjectType.JWT, SERVER.key(), claims().build())))
                .isEqualTo("leila");
    }

    @Test
    void another_key_is_not_even_where_the_token_brings_it_along() throws Exception {
        refused(signed(JOSEObjectType.JWT, ANOTHER, claims().build()));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(SERVER.key().getKeyID())
                .jwk(ANOTHER.toPublicJWK())
                .build();
        refused(signed(header, new RSASSASigner(ANOTHER), claims().build()));
    }

    @Test
    void no_signature_and_the_shared_secret_are_not() throws Exception {
        refused(new PlainJWT(claims().build()).serialize());
        refused(signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(SECRET), claims().build()));
    }

    @Test
    void a_token_that_is_none_of_identity_is_not() throws Exception {
        refused(signed(new JOSEObjectType("at+jwt"), SERVER.key(), claims().build()));
    }

    @Test
    void a_token_for_another_client_of_another_issuer_or_of_another_time_is_not() throws Exception {
        refused(own(claims().audience("another")));
        refused(own(claims().issuer("http://localhost:1")));
        refused(own(claims().expirationTime(in(-600))));
        refused(own(claims().issueTime(in(600))));
    }

    private static String own(JWTClaimsSet.Builder claims) throws Exception {
        return signed(JOSEObjectType.JWT, SERVER.key(), claims.build());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(SERVER.issuer().toString())
                .subject("leila")
                .audience(OpenIdServer.CLIENT)
                .issueTime(in(-900))
                .expirationTime(in(600));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signed(JOSEObjectType type, RSAKey key, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        return signed(header, new RSASSASigner(key), claims);
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JwtDecoder tokens() {
        var settings = new ProviderSettings(SERVER.issuer().toString(), OpenIdServer.CLIENT, SECRET, "", false);
        var provider = new Provider(settings, new SetClock()).registration();
        return IdTokens.of(provider, new ProviderWire().plain());
    }

    private String read(String token) {
        return String.valueOf(tokens.decode(token).getSubject());
    }

    private void refused(String token) {
        assertThatThrownBy(() -> read(token)).isInstanceOf(JwtException.class);
    }
}
