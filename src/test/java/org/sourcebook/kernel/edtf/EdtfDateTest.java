package org.sourcebook.kernel.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The features that the Library of Congress lists for levels 0 and 1, by its own examples where it gives some. */
class EdtfDateTest {

    private record Bounds(
            String text,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    @ParameterizedTest
    @CsvSource({
        "1985-04-12, 1985-04-12, 1985-04-12",
        "1985-04, 1985-04-01, 1985-04-30",
        "1985, 1985-01-01, 1985-12-31",
        "0000, 0000-01-01, 0000-12-31",
        "2020-02-29, 2020-02-29, 2020-02-29",
        "1964/2008, 1964-01-01, 2008-12-31",
        "2004-06/2006-08, 2004-06-01, 2006-08-31",
        "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
        "2004-02-01/2005-02, 2004-02-01, 2005-02-28",
        "2004-02-01/2005, 2004-02-01, 2005-12-31",
        "2005/2006-02, 2005-01-01, 2006-02-28",
    })
    void level_0_dates_and_intervals_span_their_days(String text, LocalDate earliest, LocalDate latest) {
        assertThat(read(text)).isEqualTo(new Bounds(text, earliest, latest));
    }

    @ParameterizedTest
    @CsvSource({
        "Y170000002, +170000002-01-01, +170000002-12-31",
        "Y-170000002, -170000002-01-01, -170000002-12-31",
        "-1985, -1985-01-01, -1985-12-31",
        "-0044-03-15, -0044-03-15, -0044-03-15",
        "2001-21, 2001-03-01, 2001-05-31",
        "2001-22, 2001-06-01, 2001-08-31",
        "2001-23, 2001-09-01, 2001-11-30",
        "2003-24, 2003-12-01, 2004-02-29",
        "1984?, 1984-01-01, 1984-12-31",
        "2004-06~, 2004-06-01, 2004-06-30",
        "2004-06-11%, 2004-06-11, 2004-06-11",
        "201X, 2010-01-01, 2019-12-31",
        "20XX, 2000-01-01, 2099-12-31",
        "-198X, -1989-01-01, -1980-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "1985-04-XX, 1985-04-01, 1985-04-30",
        "1985-XX-XX, 1985-01-01, 1985-12-31",
        "198X~, 1980-01-01, 1989-12-31",
        "1984~/2004-06?, 1984-01-01, 2004-06-30",
    })
    void level_1_dates_span_their_days(String text, LocalDate earliest, LocalDate latest) {
        assertThat(read(text)).isEqualTo(new Bounds(text, earliest, latest));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "1985-04-12/.., 1985-04-12, none",
                "1985-04/.., 1985-04-01, none",
                "1985/.., 1985-01-01, none",
                "../1985-04-12, none, 1985-04-12",
                "../1985-04, none, 1985-04-30",
                "1985-04/, 1985-04-01, none",
                "/1985, none, 1985-12-31",
            })
    void an_interval_is_unbounded_where_its_end_is_open_or_unknown(
            String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        assertThat(read(text)).isEqualTo(new Bounds(text, earliest, latest));
    }

    @ParameterizedTest
    @CsvSource({
        "1988-07-15/1988-07, 1988-07-15, 1988-07-31",
        "1988-22/1988-24, 1988-06-01, 1989-02-28",
        "1988/1988-03, 1988-01-01, 1988-03-31",
        "1988-07-28/1988-07-28, 1988-07-28, 1988-07-28",
    })
    void an_interval_may_end_within_its_start(String text, LocalDate earliest, LocalDate latest) {
        assertThat(read(text)).isEqualTo(new Bounds(text, earliest, latest));
    }

    private static Bounds read(String text) {
        EdtfDate date = EdtfDate.parse(text);
        return new Bounds(date.text(), date.earliest(), date.latest());
    }
}
