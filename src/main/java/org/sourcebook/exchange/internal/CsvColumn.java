package org.sourcebook.exchange.internal;

import java.util.List;
import java.util.function.Function;

/** A column of a CSV file: its name in the first row, and what it says of an entry. */
record CsvColumn(String header, Function<ExportedEntry, String> cell) {

    /** A column that holds one value. */
    static CsvColumn of(String header, Function<ExportedEntry, ?> value) {
        return new CsvColumn(header, entry -> String.valueOf(value.apply(entry)));
    }

    /** A column that holds a part of each of several things, one a line. */
    static <T> CsvColumn lines(String header, Function<ExportedEntry, List<T>> all, Function<T, String> part) {
        return new CsvColumn(header, entry -> CsvCell.lines(all.apply(entry), part));
    }
}
