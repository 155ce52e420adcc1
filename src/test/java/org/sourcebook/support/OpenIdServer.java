package org.sourcebook.support;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An OpenID provider on this machine: Spring Authorization Server, which knows some people and asks each client for PKCE. It can
 * be made to say in its tokens what it should not.
 */
public final class OpenIdServer implements AutoCloseable {

    /** What it calls its client. */
    public static final String CLIENT = "sourcebook";

    /** What the client shows. */
    public static final String SECRET = "a secret that both know";

    /** What everybody whom it knows types. */
    public static final String PASSWORD = "known to the provider";

    private static final String PORT = "openid.port";
    private static final Consumer<JwtClaimsSet.Builder> THE_TRUTH = claims -> {};

    private final AnnotationConfigServletWebServerApplicationContext server;

    private OpenIdServer(AnnotationConfigServletWebServerApplicationContext server) {
        this.server = server;
    }

    /** One on a port that is free. */
    public static OpenIdServer start() {
        return at(0);
    }

    /** One on this port. */
    public static OpenIdServer at(int port) {
        var server = new AnnotationConfigServletWebServerApplicationContext();
        server.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(PORT, port)));
        server.register(Parts.class);
        server.refresh();
        return new OpenIdServer(server);
    }

    /** Its address, as it calls itself. */
    public URI issuer() {
        return URI.create("http://localhost:" + port());
    }

    /** Its port. */
    public int port() {
        return Objects.requireNonNull(server.getWebServer()).getPort();
    }

    /** What it signs with. */
    public RSAKey key() {
        return server.getBean(Parts.class).key;
    }

    /** A key that calls itself as that of every such provider does. */
    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The settings by which Sourcebook knows it. */
    public Map<String, String> settings() {
        return Map.of(
                "sourcebook.oidc.issuer",
                issuer().toString(),
                "sourcebook.oidc.client-id",
                CLIENT,
                "sourcebook.oidc.client-secret",
                SECRET,
                "sourcebook.oidc.name",
                "Example University");
    }

    /** The same, for the environment of a process. */
    public Map<String, String> environment() {
        return Map.of(
                "SOURCEBOOK_OIDC_ISSUER",
                issuer().toString(),
                "SOURCEBOOK_OIDC_CLIENT_ID",
                CLIENT,
                "SOURCEBOOK_OIDC_CLIENT_SECRET",
                SECRET,
                "SOURCEBOOK_OIDC_NAME",
                "Example University");
    }

    /** Where it leads somebody back to who left for it and signed in there. */
    public URI answer(String left, String person) throws IOException, InterruptedException {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var form = HttpRequest.BodyPublishers.ofString(
                    "username=" + person + "&password=" + PASSWORD.replace(' ', '+'));
            var signIn = HttpRequest.newBuilder(issuer().resolve("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(form)
                    .build();
            browser.send(signIn, HttpResponse.BodyHandlers.discarding());
            var asked = HttpRequest.newBuilder(URI.create(left))
                    .header("Accept", "text/html")
                    .build();
            var answer = browser.send(asked, HttpResponse.BodyHandlers.ofString());
            return URI.create(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer + " " + answer.body())));
        }
    }

    /** What its tokens say from now on besides what they should, or in place of it. */
    public void lie(Consumer<JwtClaimsSet.Builder> claims) {
        server.getBean(Parts.class).claims = claims;
    }

    /** Its tokens say what they should. */
    public void tellTheTruth() {
        lie(THE_TRUTH);
    }

    @Override
    public void close() {
        server.close();
    }

    @EnableWebSecurity
    static class Parts {

        private final RSAKey key = newKey();
        private volatile Consumer<JwtClaimsSet.Builder> claims = THE_TRUTH;

        @Bean
        TomcatServletWebServerFactory web(Environment environment) {
            var web = new TomcatServletWebServerFactory(environment.getRequiredProperty(PORT, Integer.class));
            // Without any servlet no request gets as far as a filter.
            web.setRegisterDefaultServlet(true);
            return web;
        }

        @Bean
        SecurityContextHolderStrategy context() {
            return new PresentContext();
        }

        @Bean
        SecurityFilterChain filters(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(person("leila"), person("mina"), person("omar"));
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://127.0.0.1/login/oauth2/code/oidc")
                    .scope("openid")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> words() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    claims.accept(token.getClaims());
                }
            };
        }

        private static UserDetails person(String name) {
            return User.withUsername(name).password("{noop}" + PASSWORD).roles().build();
        }
    }
}
