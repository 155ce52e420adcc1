package org.sourcebook.kernel.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfWordsTest {

    private final Words english = new EnglishWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1988-22|summer 1988",
                "1988-24|winter 1988",
                "2019-09-09|9 September 2019",
                "1988-07|July 1988",
                "1988|1988",
                "0079|AD 79",
                "0000|1 BC",
                "-0043-03-15|15 March 44 BC",
                "Y170000002|170000002",
                "198X|1980s",
                "190X|a year from 1900 to 1909",
                "19XX|a year from 1900 to 1999",
                "1988-XX|a month in 1988",
                "1988-07-XX|a day in July 1988",
                "1988-XX-XX|a day in 1988",
                "1988~|about 1988",
                "1988?|1988 (uncertain)",
                "1988%|about 1988 (uncertain)",
                "1988-07/1988-08|July to August 1988",
                "1988-07/1989-09|July 1988 to September 1989",
                "1988-07-03/1988-07-09|3 to 9 July 1988",
                "1988-07-28/1988-08-03|28 July to 3 August 1988",
                "1988-12-28/1989-01-03|28 December 1988 to 3 January 1989",
                "1988-07/1988-07|July 1988 to July 1988",
                "1988-07~/1988-08|about July 1988 to August 1988",
                "1988/1989-07|1988 to July 1989",
                "../1988-08|until August 1988",
                "1988-07/..|from July 1988 on",
                "1988-07/|July 1988 to an unknown date",
                "/1988-07~|an unknown date to about July 1988",
            })
    void says_a_date_as_a_person_would(String edtf, String words) {
        assertThat(new EdtfWords(english, Locale.ENGLISH).of(EdtfDate.parse(edtf)))
                .isEqualTo(words);
    }

    @Test
    void months_bear_the_names_of_the_language() {
        assertThat(new EdtfWords(english, Locale.FRENCH).of(EdtfDate.parse("1988-07/1988-08")))
                .isEqualTo("juillet to août 1988");
    }
}
