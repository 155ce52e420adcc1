package org.sourcebook.kernel.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sourcebook.kernel.edtf.Refusal.Reason.DAY_NOT_IN_MONTH;
import static org.sourcebook.kernel.edtf.Refusal.Reason.EMPTY;
import static org.sourcebook.kernel.edtf.Refusal.Reason.ENDS_BEFORE_START;
import static org.sourcebook.kernel.edtf.Refusal.Reason.LEVEL_TWO;
import static org.sourcebook.kernel.edtf.Refusal.Reason.MONTH_OUT_OF_RANGE;
import static org.sourcebook.kernel.edtf.Refusal.Reason.NO_DATE;
import static org.sourcebook.kernel.edtf.Refusal.Reason.TIME_OF_DAY;
import static org.sourcebook.kernel.edtf.Refusal.Reason.TOO_LONG;
import static org.sourcebook.kernel.edtf.Refusal.Reason.UNREADABLE;
import static org.sourcebook.kernel.edtf.Refusal.Reason.YEAR_OUT_OF_RANGE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfSyntaxTest {

    @Test
    void a_month_past_12_is_named() {
        assertThat(refusal("2019-13-45")).isEqualTo(new Refusal(MONTH_OUT_OF_RANGE, Map.of("month", 13)));
    }

    @ParameterizedTest
    @CsvSource({"2019-00, 0", "2019-20, 20", "2019-42, 42", "2019-21-05, 21", "1988/1989-13, 13", "2019-13-XX, 13"})
    void a_number_that_is_no_month_is_named(String text, int month) {
        assertThat(refusal(text)).isEqualTo(new Refusal(MONTH_OUT_OF_RANGE, Map.of("month", month)));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-30, 30, 2019-02, 28",
        "2019-01-45, 45, 2019-01, 31",
        "1900-02-29, 29, 1900-02, 28",
        "2019-06-00, 0, 2019-06, 30",
    })
    void a_day_that_the_month_does_not_have_is_named_with_the_days_it_has(
            String text, int day, String month, int days) {
        assertThat(refusal(text))
                .isEqualTo(new Refusal(DAY_NOT_IN_MONTH, Map.of("day", day, "month", month, "days", days)));
    }

    @ParameterizedTest
    @CsvSource({"2008/1964, 2008, 1964", "2004-06/2004-05-31, 2004-06, 2004-05-31", "1988-24/1988-22, 1988-24, 1988-22"
    })
    void an_interval_that_ends_before_its_start_is_refused_with_both(String text, String start, String end) {
        assertThat(refusal(text)).isEqualTo(new Refusal(ENDS_BEFORE_START, Map.of("start", start, "end", end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "..", "../..", "/..", "../"})
    void an_interval_needs_a_date(String text) {
        assertThat(refusal(text).reason()).isEqualTo(text.equals("..") ? UNREADABLE : NO_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30+04:30"})
    void a_time_of_day_is_refused_as_such(String text) {
        assertThat(refusal(text)).isEqualTo(new Refusal(TIME_OF_DAY, Map.of("text", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1667,1668,1670..1672]",
                "{1960,1961-12}",
                "Y-17E7",
                "1950S2",
                "2001-34",
                "2004-06~-11",
                "?2004-06-~11",
                "156X-12-25",
                "XXXX-12-XX",
                "1XXX",
                "1985-XX-12",
            })
    void level_2_is_refused_as_such(String text) {
        assertThat(refusal(text)).isEqualTo(new Refusal(LEVEL_TWO, Map.of("text", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "988",
                "19888",
                "1988-7",
                "1988-07-",
                "1988-07-28-01",
                "-0000",
                "Y1988",
                "Y01988",
                "1988x",
                " 1988",
                "1988 ",
                "1988??",
                "۱۹۸۸",
                "1988–07",
                "14/09/2017",
                "1988\n",
                "198x",
                "+1988",
            })
    void what_has_no_form_of_edtf_is_unreadable(String text) {
        assertThat(refusal(text).reason()).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y1000000000", "Y-1000000000", "Y99999999999999999999999999"})
    void a_year_beyond_the_calendar_is_refused(String text) {
        assertThat(refusal(text)).isEqualTo(new Refusal(YEAR_OUT_OF_RANGE, Map.of("limit", "999999999")));
    }

    @Test
    void nothing_is_no_date() {
        assertThat(refusal("")).isEqualTo(new Refusal(EMPTY, Map.of()));
    }

    @Test
    void three_hundred_characters_are_too_long() {
        assertThat(refusal("1".repeat(300))).isEqualTo(new Refusal(TOO_LONG, Map.of("length", 300, "limit", 100)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-13-45|There is no month 13. Months go from 01 to 12; 21 to 24 are spring, summer, autumn and winter.",
                "2019-02-30|There is no day 30 in 2019-02, which has 28 days.",
                "2008/1964|The end, 1964, lies before the start, 2008.",
                "Y1000000000|That year is too far away; years go to 999999999 before and after year 0.",
            })
    void every_refusal_has_a_sentence_that_says_what_was_wrong(String text, String sentence) {
        Refusal refusal = refusal(text);
        assertThat(new EnglishWords().text(refusal.reason().key(), refusal.arguments()))
                .isEqualTo(sentence);
    }

    private static Refusal refusal(String text) {
        return catchThrowableOfType(EdtfSyntax.class, () -> EdtfDate.parse(text))
                .refusal();
    }
}
