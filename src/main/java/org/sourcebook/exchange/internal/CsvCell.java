package org.sourcebook.exchange.internal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.sourcebook.kernel.SpreadsheetCell;

/** How values stand in the cells of a CSV file, so that they can be read back to the character. */
final class CsvCell {

    private CsvCell() {}

    /** The cell with an apostrophe before it if a spreadsheet might run it, or if it begins with one. */
    static String guarded(String cell) {
        return SpreadsheetCell.guarded(cell);
    }

    /** A part of each of several things, one a line. */
    static <T> String lines(List<T> all, Function<T, String> part) {
        return switch (all.size()) {
            case 0 -> "";
            case 1 -> line(part.apply(all.getFirst()));
            default -> all.stream().map(part).map(CsvCell::line).collect(joining("\n"));
        };
    }

    /** A value on one line: backslashes and line breaks are escaped. */
    private static String line(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
