package org.sourcebook.kernel.edtf;

/**
 * A year as it stands in a sentence: four digits, or fewer with an era. EDTF's year 0 is 1 BC, and its furthest year of
 * four digits, -9999, is 10000 BC.
 */
final class YearWords {

    /** What a year looks like; no group of its own. */
    static final String FORM =
            "(?:[0-9]{4}|(?:10000|[1-9][0-9]{0,3}) bce?|[1-9][0-9]{0,3} (?:ad|ce)|ad [1-9][0-9]{0,3})";

    private YearWords() {}

    static int read(String words) {
        int number = Integer.parseInt(words.replaceAll("[^0-9]", ""));
        return words.contains("bc") ? 1 - number : number;
    }

    static String write(int year) {
        return year > 0 ? YearText.of(year) : 1 - year + " bc";
    }
}
