package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sourcebook.design.Texts;
import org.sourcebook.mail.BadSetting;

class ProviderSettingsTest {

    private static final String ISSUER = "https://id.example.org/realms/research";

    @Test
    void without_settings_there_is_no_provider() {
        assertThat(new ProviderSettings("", "", "", "", false).present()).isFalse();
    }

    @Test
    void a_provider_without_a_name_is_called_as_its_host() {
        assertThat(settings(ISSUER).name()).isEqualTo("id.example.org");
        assertThat(new ProviderSettings(ISSUER, "us", "secret", " Example University ", false).name())
                .isEqualTo("Example University");
    }

    @Test
    void plain_http_is_taken_on_this_machine_alone() {
        List.of("http://localhost:9000", "http://127.0.0.1:9000/x", "http://[::1]:9000", ISSUER)
                .forEach(issuer -> assertThat(settings(issuer).present()).isTrue());
        List.of(
                        "http://id.example.org",
                        "http://localhost.example.org",
                        "ftp://localhost",
                        "id.example.org",
                        "https:///x")
                .forEach(issuer -> refused("setting.oidc-issuer", issuer, "us", "secret", ""));
    }

    @Test
    void an_issuer_is_an_address_without_query_fragment_or_user() {
        List.of("?x", "#x", " x", "/" + "x".repeat(255))
                .forEach(end -> refused("setting.oidc-issuer", ISSUER + end, "us", "secret", ""));
        refused("setting.oidc-issuer", "https://me@id.example.org", "us", "secret", "");
    }

    @Test
    void what_is_missing_or_too_long_is_said() {
        refused("setting.oidc-incomplete", ISSUER, "", "secret", "");
        refused("setting.oidc-incomplete", ISSUER, "us", "", "");
        refused("setting.oidc-incomplete", "", "us", "", "");
        refused("setting.oidc-incomplete", "", "", "secret", "");
        refused("setting.oidc-name", ISSUER, "us", "secret", "x".repeat(41));
    }

    @Test
    void the_secret_is_said_nowhere() {
        assertThat(settings(ISSUER).toString()).contains(ISSUER).doesNotContain("secret");
    }

    private static ProviderSettings settings(String issuer) {
        return new ProviderSettings(issuer, "us", "secret", "", false);
    }

    private static void refused(String key, String issuer, String client, String secret, String name) {
        assertThatThrownBy(() -> new ProviderSettings(issuer, client, secret, name, false))
                .isInstanceOfSatisfying(BadSetting.class, bad -> {
                    assertThat(bad.key()).isEqualTo(key);
                    assertThat(Texts.has(key)).isTrue();
                });
    }
}
