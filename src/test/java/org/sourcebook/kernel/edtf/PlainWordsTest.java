package org.sourcebook.kernel.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summer 1988|1988-22",
                "the summer of 1988|1988-22",
                "in the Fall of 1988|1988-23",
                "winter, 1988|1988-24",
                "9 Sept 2019|2019-09-09",
                "September 9, 2019|2019-09-09",
                "9th of September 2019|2019-09-09",
                "on the 9th of September, 2019|2019-09-09",
                "Sept. 9th 2019|2019-09-09",
                "9 September 2019.|2019-09-09",
                "Sep 2019|2019-09",
                "MAY 1988|1988-05",
                "1988|1988",
                "the 1980s|198X",
                "1980’s|198X",
                "a day in July 1988|1988-07-XX",
                "some month in 1988|1988-XX",
                "44 BC|-0043",
                "15 March 44 BC|-0043-03-15",
                "AD 79|0079",
            })
    void reads_named_dates(String words, String edtf) {
        assertThat(PlainWords.read(words)).isEqualTo(read(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14/09/2017|2017-09-14",
                "09/14/2017|2017-09-14",
                "9.9.2019|2019-09-09",
                "14-9-2017|2017-09-14",
                "2019-9-9|2019-09-09",
                "2019/9/20|2019-09-20",
                "07/1988|1988-07",
                "۱۴/۰۹/۲۰۱۷|2017-09-14",
                "١٩٨٨|1988",
                "１９８８|1988",
            })
    void reads_dates_in_digits(String words, String edtf) {
        assertThat(PlainWords.read(words)).isEqualTo(read(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 1988|1988~",
                "circa 1988|1988~",
                "c. 1988|1988~",
                "c1988|1988~",
                "ca.1988|1988~",
                "around the summer of 1988|1988-22~",
                "1988?|1988?",
                "possibly 1988|1988?",
                "perhaps July 1988|1988-07?",
                "probably 9 Sept 2019|2019-09-09?",
                "July 1988 (?)|1988-07?",
                "perhaps about 1988|1988%",
                "c. 1988?|1988%",
            })
    void reads_how_sure_a_date_is(String words, String edtf) {
        assertThat(PlainWords.read(words)).isEqualTo(read(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "July–August 1988|1988-07/1988-08",
                "July-August 1988|1988-07/1988-08",
                "July — August 1988|1988-07/1988-08",
                "July to August 1988|1988-07/1988-08",
                "July and August 1988|1988-07/1988-08",
                "between July and August 1988|1988-07/1988-08",
                "between July and October 1988|1988-07/1988-10",
                "from July 1988 to September 1989|1988-07/1989-09",
                "from July until September 1988|1988-07/1988-09",
                "28 July to 3 August 1988|1988-07-28/1988-08-03",
                "3–9 July 1988|1988-07-03/1988-07-09",
                "July 3–9, 1988|1988-07-03/1988-07-09",
                "between July 3rd and 9th, 1988|1988-07-03/1988-07-09",
                "July 28 to August 3, 1988|1988-07-28/1988-08-03",
                "1988-1989|1988/1989",
                "1988 – 1990|1988/1990",
                "1988-07 to 1988-09|1988-07/1988-09",
                "9/20/2019 – 9/21/2019|2019-09-20/2019-09-21",
                "spring to autumn 1988|1988-21/1988-23",
                "about 1988 to about 1990|1988~/1990~",
                "July 1988 to an unknown date|1988-07/",
            })
    void reads_intervals(String words, String edtf) {
        assertThat(PlainWords.read(words)).isEqualTo(read(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "before August 1988|../1988-08",
                "until August 1988|../1988-08",
                "by 1988|../1988",
                "no later than 9 Sept 2019|../2019-09-09",
                "since July 1988|1988-07/..",
                "after July 1988|1988-07/..",
                "from July 1988 on|1988-07/..",
                "1988 onwards|1988/..",
                "after about 1988|1988~/..",
            })
    void reads_intervals_with_an_open_end_and_includes_the_date_named(String words, String edtf) {
        assertThat(PlainWords.read(words)).isEqualTo(read(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1988-07/..|1988-07/..",
                " 1988-22 |1988-22",
                "198x|198X",
                "y17000|Y17000",
                "1988‐07‐28|1988-07-28",
                "1988 / 1989|1988/1989",
                "\u200f1988-07\u200e|1988-07",
            })
    void edtf_itself_passes(String words, String edtf) {
        assertThat(PlainWords.read(words)).isEqualTo(read(edtf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/4/2019|2019-04-03 2019-03-04",
                "the 1900s|190X 19XX",
                "about July to August 1988|1988-07~/1988-08 1988-07~/1988-08~",
                "July to August 1988?|1988-07/1988-08? 1988-07?/1988-08?",
                "3/4/2019 to 5/6/2019|2019-04-03/2019-06-05 2019-03-04/2019-05-06",
                "until 3/4/2019|../2019-04-03 ../2019-03-04",
                "1988-07-1989|1988/1989-07 1988-07/1989",
            })
    void words_with_several_meanings_are_unsure(String words, String candidates) {
        assertThat(PlainWords.read(words))
                .isEqualTo(new Reading.Unsure(Arrays.stream(candidates.split(" "))
                        .map(EdtfDate::parse)
                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "late 1988",
                "mid-1988",
                "since last year",
                "14/09/17",
                "July",
                "'88",
                "1988-7",
                "July to 1988",
                "July and September 1988",
                "from 1988",
                "9 and 20 September 2019",
                "Smarch 1988",
                "1988 1989",
                "to",
                "-",
                "31 June 1988",
                "2019-13-45",
                "45/45/2019",
                "December to February 1988",
                "unknown to unknown",
            })
    void what_cannot_be_read_surely_is_unread(String words) {
        assertThat(PlainWords.read(words)).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void an_unread_text_is_given_back_as_it_was_typed() {
        assertThat(PlainWords.read(" Late  1988 "))
                .isEqualTo(new Reading.Unread(new Refusal(Refusal.Reason.UNREADABLE, Map.of("text", "Late  1988"))));
    }

    @Test
    void a_day_that_the_month_does_not_have_is_named() {
        assertThat(PlainWords.read("31 June 1988"))
                .isEqualTo(new Reading.Unread(new Refusal(
                        Refusal.Reason.DAY_NOT_IN_MONTH, Map.of("day", 31, "month", "1988-06", "days", 30))));
    }

    @Test
    void five_million_characters_are_too_long() {
        assertThat(PlainWords.read("1".repeat(5_000_000)))
                .isEqualTo(new Reading.Unread(new Refusal(
                        Refusal.Reason.TOO_LONG, Map.of("length", 5_000_000, "limit", EdtfDate.MAX_LENGTH))));
    }

    private static Reading read(String edtf) {
        return new Reading.Read(EdtfDate.parse(edtf));
    }
}
