package org.sourcebook.collection;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Transliterator;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sourcebook.kernel.Invalid;

/** Names as they stand in URLs and files: lower-case letters a to z, digits and single hyphens between them. */
public final class Slug {

    /** The longest slug, in characters. */
    public static final int MOST = 60;

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom LOTS = new SecureRandom();
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slug() {}

    /**
     * The text, if it is a slug.
     *
     * @throws Invalid if it is none or too long; the error belongs to {@code field}
     */
    public static String require(String field, String text) {
        if (text.length() > MOST || !WRITTEN.matcher(text).matches()) {
            throw new Invalid(field, "error.slug", Map.of("most", MOST));
        }
        return text;
    }

    /**
     * Four letters or digits drawn by lot. At the end of every slug that a person asks for, they keep it from telling by a
     * refusal that somebody else's collection has the same.
     */
    public static String lot() {
        return LOTS.ints(4, 0, SIGNS.length())
                .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                .collect(joining());
    }

    /** The slug that a name suggests, in Latin letters; empty if the name has no letter or digit to make one from. */
    public static String suggest(String name) {
        return suggest(name, MOST);
    }

    /** @param most the most characters that it is to have */
    public static String suggest(String name, int most) {
        String latin = LATIN.transliterate(name).toLowerCase(Locale.ROOT);
        String joined = latin.replaceAll("['’ʼʻ]", "").replaceAll("[^a-z0-9]+", "-");
        return trim(joined.substring(0, Math.min(most, joined.length())));
    }

    /** A key for a label that is not among those taken: {@code place}, or else {@code place-2}. */
    static String unique(String label, Set<String> taken) {
        String suggested = suggest(label);
        String first = suggested.isEmpty() ? "x" : suggested;
        String key = first;
        for (int number = 2; taken.contains(key); number++) {
            String suffix = "-" + number;
            key = trim(first.substring(0, Math.min(MOST - suffix.length(), first.length()))) + suffix;
        }
        return key;
    }

    private static String trim(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
