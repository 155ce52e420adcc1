package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.ProviderRefusal.Why;
import org.sourcebook.support.OpenIdServer;
import org.sourcebook.support.SetClock;

class ProviderTest {

    @Test
    void a_provider_is_asked_when_it_is_needed_and_again_once_it_was_away() {
        int port;
        try (var once = OpenIdServer.start()) {
            port = once.port();
        }
        var provider = provider("http://localhost:" + port);
        isAway(provider);
        try (var back = OpenIdServer.at(port)) {
            assertThat(provider.registration().getProviderDetails().getTokenUri())
                    .isEqualTo(back.issuer() + "/oauth2/token");
        }
        assertThat(provider.registration().getScopes()).containsExactly("openid");
    }

    @Test
    void what_it_says_of_itself_is_asked_for_anew_after_an_hour() {
        var clock = new SetClock();
        Provider provider;
        try (var once = OpenIdServer.start()) {
            provider = new Provider(settings(once.issuer().toString()), clock);
            provider.registration();
        }
        clock.pass(java.time.Duration.ofMinutes(59));
        provider.registration();
        clock.pass(java.time.Duration.ofMinutes(1));
        isAway(provider);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_used() {
        try (var server = OpenIdServer.start()) {
            isAway(provider(server.issuer() + "/"));
            isAway(provider(server.issuer() + "/nowhere"));
        }
    }

    @Test
    void the_way_to_it_is_safe_or_not_gone() {
        assertThat(ProviderSettings.isSafe(URI.create("https://id.example.org/token")))
                .isTrue();
        assertThat(ProviderSettings.isSafe(URI.create("http://id.example.org/token")))
                .isFalse();
    }

    private static void isAway(Provider provider) {
        assertThatThrownBy(provider::registration)
                .isInstanceOfSatisfying(
                        ProviderRefusal.class, away -> assertThat(away.why()).isEqualTo(Why.PROVIDER_AWAY));
    }

    private static Provider provider(String issuer) {
        return new Provider(settings(issuer), new SetClock());
    }

    private static ProviderSettings settings(String issuer) {
        return new ProviderSettings(issuer, OpenIdServer.CLIENT, OpenIdServer.SECRET, "", false);
    }
}
