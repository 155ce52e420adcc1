package org.sourcebook.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sourcebook.mail.BadSetting;

class MailSettingsTest {

    @Test
    void without_any_setting_there_is_no_mail() {
        assertThat(new MailSettings("", 587, "", "", "", true).present()).isFalse();
    }

    @Test
    void with_host_and_sender_there_is_mail() {
        assertThat(new MailSettings("mail.example.org", 587, "", "", "sourcebook@example.org", true).present())
                .isTrue();
        assertThat(new MailSettings("mail.example.org", 465, "u", "p", "Sourcebook <s@example.org>", true).present())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.org, 587, '', '', '', setting.mail-incomplete",
        "'', 587, '', '', s@example.org, setting.mail-incomplete",
        "'', 587, user, secret, '', setting.mail-incomplete",
        "mail.example.org, 587, user, '', s@example.org, setting.mail-user",
        "mail.example.org, 587, '', secret, s@example.org, setting.mail-user",
        "mail.example.org, 0, '', '', s@example.org, setting.mail-port",
        "mail.example.org, 70000, '', '', s@example.org, setting.mail-port",
        "mail.example.org, 587, '', '', nobody, setting.mail-from",
        "mail.example.org, 587, '', '', 's@example.org, t@example.org', setting.mail-from",
        "mail.example.org, 587, '', '', <s@example.org, setting.mail-from"
    })
    void half_a_configuration_is_refused(String host, int port, String user, String password, String from, String key) {
        assertThatThrownBy(() -> new MailSettings(host, port, user, password, from, true))
                .isInstanceOfSatisfying(
                        BadSetting.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void the_password_is_not_told_in_a_log() {
        assertThat(new MailSettings("mail.example.org", 587, "user", "secret", "s@example.org", true))
                .hasToString("MailSettings[mail.example.org:587]");
    }
}
