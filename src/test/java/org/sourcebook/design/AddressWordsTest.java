package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressWordsTest {

    @Test
    void a_day_is_read_as_it_is_written() {
        assertThat(AddressWords.one(QueryParameters.of("to", "2026-11-30"), "to", AddressWords::day))
                .contains(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01", "+999999999-12-31", "+20000-01-01", "0000-01-01", "-0001-01-01"})
    void what_is_no_day_that_a_database_can_hold_is_left_out(String text) {
        assertThat(AddressWords.one(QueryParameters.of("to", text), "to", AddressWords::day))
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_is_left_out() {
        assertThat(AddressWords.one(QueryParameters.of("by", "nobody"), "by", UUID::fromString))
                .isEmpty();
        assertThat(AddressWords.one(QueryParameters.empty(), "by", UUID::fromString))
                .isEmpty();
    }
}
