package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.account.internal.NewPassword.Strength;
import org.sourcebook.kernel.Invalid;

class NewPasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "123456789012",
                "password1234",
                "Password1234!",
                "p@ssw0rdp@ssw0rd",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "1q2w3e4r5t6y",
                "iloveyou1234",
                "abcdefghijkl",
                "drowssapdrowssap"
            })
    void what_everybody_would_try_is_refused(String common) {
        assertRefused(common, "error.password-common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leila walks by the sea",
                "my name is LEÏLA, hello",
                "ahmadi.and.the.seven.sisters",
                "l.ahmadi.1988 and the rest",
                "the sourcebook of all things"
            })
    void an_own_name_or_that_of_the_program_is_refused(String own) {
        assertRefused(own, "error.password-own-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long enough secret",
                "correct horse battery staple",
                "رمز عبور خیلی بلند من",
                "a b c d e f g h i z"
            })
    void nothing_is_asked_of_its_composition(String words) {
        assertThat(password(words).strength()).isNotNull();
    }

    @Test
    void more_words_are_stronger() {
        assertThat(password("football 2024").strength()).isEqualTo(Strength.WEAK);
        assertThat(password("a long enough secret").strength()).isEqualTo(Strength.STRONG);
    }

    @Test
    void short_words_of_a_name_do_not_matter_and_an_empty_name_is_no_word() {
        assertThat(new NewPassword("a reality of equality", "al@example.org", "Al Li").strength())
                .isEqualTo(Strength.STRONG);
        assertThat(new NewPassword("a long enough secret", "", "").strength()).isEqualTo(Strength.STRONG);
    }

    @Test
    void a_password_is_in_no_log() {
        assertThat(password("a long enough secret").toString()).doesNotContain("secret");
    }

    private static void assertRefused(String text, String key) {
        assertThatThrownBy(() -> password(text).strength()).isInstanceOfSatisfying(Invalid.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo("password");
        });
    }

    private static NewPassword password(String text) {
        return new NewPassword(text, "l.ahmadi.1988@example.org", "Leila Ahmadi");
    }
}
