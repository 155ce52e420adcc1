package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.RecoveryCode;

class RecoveryCodeTest {

    @Test
    void ten_are_drawn_of_120_bits_each_and_none_says_what_it_is() {
        List<RecoveryCode> codes = RecoveryCode.draw();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes)
                .allSatisfy(
                        code -> assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(codes.toString()).doesNotContain(codes.getFirst().text());
    }

    @Test
    void one_is_read_however_it_is_copied() {
        var code = new RecoveryCode("0123-4567-89AB-1DEF-GHJK-MNPQ");
        for (String typed : List.of(
                "0123-4567-89AB-1DEF-GHJK-MNPQ", " o123 4567 89ab ldef ghjk mnpq ", "۰۱۲۳456789ABIDEFGHJKMNPQ")) {
            assertThat(RecoveryCode.read(typed)).as(typed).hasValue(code);
        }
        for (String none : List.of("", "123456", "0123-4567-89AB-1DEF-GHJK-MNP", "0123-4567-89AB-1DEF-GHJK-MNPU")) {
            assertThat(RecoveryCode.read(none)).as(none).isEmpty();
        }
    }
}
