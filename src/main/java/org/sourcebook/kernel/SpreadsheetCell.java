package org.sourcebook.kernel;

/** A value in a file that a spreadsheet may open. */
public final class SpreadsheetCell {

    /** What a spreadsheet may take for the beginning of a formula (OWASP ASVS 5.0, 1.2.10), and the guard itself. */
    private static final String GUARDED = "=+-@\t\r\n\0＝＋－＠'";

    private static final char GUARD = '\'';

    private SpreadsheetCell() {}

    /** The value with an apostrophe before it if a spreadsheet might run it, or if it begins with one. */
    public static String guarded(String value) {
        return !value.isEmpty() && GUARDED.indexOf(value.charAt(0)) >= 0 ? GUARD + value : value;
    }
}
