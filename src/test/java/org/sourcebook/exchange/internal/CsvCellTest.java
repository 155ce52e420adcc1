package org.sourcebook.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvCellTest {

    @Example
    void a_cell_that_a_spreadsheet_would_run_is_guarded() {
        assertThat(List.of("=1+1", "+1", "-12.50", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'quoted'"))
                .allSatisfy(cell -> assertThat(CsvCell.guarded(cell)).isEqualTo("'" + cell));
    }

    @Example
    void any_other_cell_is_left_as_it_is() {
        assertThat(List.of("", " =1", "1988", "\"said\"", "در تهران"))
                .allSatisfy(cell -> assertThat(CsvCell.guarded(cell)).isEqualTo(cell));
    }

    @Property
    void what_is_guarded_is_read_back_by_taking_one_apostrophe_away(@ForAll("texts") String typed) {
        String cell = CsvCell.guarded(typed);
        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(typed);
    }

    @Property
    void the_values_of_a_list_are_read_back_line_by_line(@ForAll("lists") List<String> typed) {
        String cell = CsvCell.lines(typed, Function.identity());
        assertThat(Arrays.stream(cell.split("\n", -1)).map(CsvCellTest::unescaped))
                .isEqualTo(typed);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("=", "'", "\\", "\\n", "n", "r", "\n", "\r", "\t", "؟", "👁", "a")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMinSize(1).ofMaxSize(4);
    }

    private static String unescaped(String line) {
        return Arrays.stream(line.split("\\\\\\\\", -1))
                .map(part -> part.replace("\\n", "\n").replace("\\r", "\r"))
                .collect(Collectors.joining("\\"));
    }
}
