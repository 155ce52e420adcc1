package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.support.AuthenticatorApp;

class TotpTest {

    /** The beginning of a step. */
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final long STEP = NOW.getEpochSecond() / 30;

    private final TotpSecret secret = TotpSecret.next();
    private final AuthenticatorApp app = new AuthenticatorApp(secret.base32());

    @Test
    void codes_are_those_of_the_standard() {
        var known = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(known.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        // RFC 6238, appendix B, of whose eight digits apps show the last six.
        assertThat(Totp.step(known, "287082", 0, Instant.ofEpochSecond(59))).hasValue(1);
        assertThat(Totp.step(known, "081804", 0, Instant.ofEpochSecond(1_111_111_109)))
                .hasValue(37_037_036);
        assertThat(Totp.step(known, "353130", 0, Instant.ofEpochSecond(20_000_000_000L)))
                .hasValue(666_666_666);
    }

    @Test
    void a_clock_may_be_off_by_half_a_minute_and_not_by_more() {
        assertThat(at(-40)).isEmpty();
        assertThat(at(-29)).hasValue(STEP - 1);
        assertThat(at(0)).hasValue(STEP);
        assertThat(at(29)).hasValue(STEP);
        assertThat(at(59)).hasValue(STEP + 1);
        assertThat(at(60)).isEmpty();
    }

    @Test
    void neither_a_code_that_was_used_nor_an_older_one_is_taken() {
        assertThat(Totp.step(secret, app.code(NOW), STEP, NOW)).isEmpty();
        assertThat(Totp.step(secret, app.code(NOW.minusSeconds(30)), STEP, NOW)).isEmpty();
        assertThat(Totp.step(secret, app.code(NOW.plusSeconds(30)), STEP, NOW)).hasValue(STEP + 1);
    }

    @Test
    void spaces_and_the_digits_of_any_keyboard_are_read() {
        String code = app.code(NOW);
        String persian = code.chars()
                .mapToObj(digit -> Character.toString('\u06F0' + digit - '0'))
                .collect(java.util.stream.Collectors.joining());
        for (String typed : List.of(code.substring(0, 3) + " " + code.substring(3) + "\n", persian)) {
            assertThat(Totp.isCode(typed)).isTrue();
            assertThat(Totp.step(secret, typed, 0, NOW)).hasValue(STEP);
        }
        for (String none : List.of("", "12345", "1234567", "12345a")) {
            assertThat(Totp.isCode(none)).as(none).isFalse();
        }
    }

    @Test
    void a_secret_is_the_same_in_bytes_in_letters_and_in_an_address_and_says_nothing_of_itself() {
        assertThat(TotpSecret.of(secret.bytes())).isEqualTo(secret);
        assertThat(TotpSecret.of(new byte[20]).base32()).isEqualTo("A".repeat(32));
        assertThat(secret.grouped()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(secret.uri("Sourcebook", "leïla+1@example.org"))
                .isEqualTo("otpauth://totp/Sourcebook:le%C3%AFla%2B1%40example.org?secret=" + secret.base32()
                        + "&issuer=Sourcebook&algorithm=SHA1&digits=6&period=30");
        assertThat(secret.toString()).isEqualTo("TotpSecret");
    }

    private OptionalLong at(int seconds) {
        return Totp.step(secret, app.code(NOW.plusSeconds(seconds)), 0, NOW);
    }
}
