package org.sourcebook.kernel.edtf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what is typed in many ways one: digits of any script, dashes, spaces, apostrophes, capitals. */
final class Folding {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011\\u2212]");
    private static final Pattern DASH = Pattern.compile("[\\u2012-\\u2015]");
    private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACED_SLASH = Pattern.compile(" ?/ ?");

    private Folding() {}

    /** Lower case, ASCII digits, {@code -} for hyphens and {@code –} for longer dashes, single spaces within. */
    static String fold(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = DIGIT.matcher(text)
                .replaceAll(
                        digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
        text = HYPHEN.matcher(text).replaceAll("-");
        text = DASH.matcher(text).replaceAll("–");
        text = APOSTROPHE.matcher(text).replaceAll("'");
        text = SPACES.matcher(text).replaceAll(" ");
        text = SPACED_SLASH.matcher(text).replaceAll("/");
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
