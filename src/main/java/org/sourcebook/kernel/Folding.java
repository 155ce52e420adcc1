package org.sourcebook.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** Text brought to the form in which it is compared and sorted: without case, accents and marks, spaces collapsed. */
public final class Folding {

    private static final int SORT_LENGTH = 100;
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    /** The folded text: {@code "  Raïsi "} and {@code "raisi"} are the same. */
    public static String fold(String text) {
        String decomposed = DECOMPOSED.normalize(UCharacter.foldCase(text, true));
        String bare = MARKS.matcher(decomposed).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** The folded beginning of a text, short enough to stand in an index. */
    public static String sortKey(String text) {
        return cut(fold(text), SORT_LENGTH);
    }

    /** The first {@code most} code points of a text. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
