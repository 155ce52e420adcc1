package org.sourcebook.kernel;

import java.util.Map;

/** How long a text may be, in code points: the same on both engines. Stated in the handbook's page on concepts. */
public enum Limits {
    /** Names of accounts, teams, kinds, fields and tags. */
    LABEL(100),
    /** Titles of entries and names of collections. */
    TITLE(500),
    /** Any other single line: a text field's value, a name variant, a voice. */
    LINE(2_000),
    /** Descriptions of collections, reasons, notes. */
    NOTE(1_000),
    /** A comment. */
    COMMENT(100_000),
    /** A long text, such as a captured source. */
    LONG_TEXT(20_000_000);

    private final int most;

    Limits(int most) {
        this.most = most;
    }

    /** The largest number of code points allowed. */
    public int most() {
        return most;
    }

    /**
     * The text without white space around it.
     *
     * @throws Invalid if nothing is left, or as {@link #check}
     */
    public String require(String field, String text) {
        String kept = text.strip();
        if (kept.isEmpty()) {
            throw new Invalid(field, "error.empty", Map.of("field", field));
        }
        return check(field, kept);
    }

    /**
     * The text as it is, which may be empty.
     *
     * @throws Invalid if it is too long, or a name or title that holds control characters; the error belongs to
     *     {@code field}
     */
    public String check(String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new Invalid(field, "error.too-long", Map.of("field", field, "most", most, "length", length));
        }
        if (isLine() && text.codePoints().anyMatch(Limits::isUnseen)) {
            throw new Invalid(field, "error.control-characters", Map.of("field", field));
        }
        return text;
    }

    /** A control character other than white space, which files may bring along. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }

    private boolean isLine() {
        return this == LABEL || this == TITLE || this == LINE;
    }
}
