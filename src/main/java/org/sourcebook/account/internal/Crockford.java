package org.sourcebook.account.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random codes that people copy by hand, in Crockford's base 32: without letters that are taken for others or for digits. */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {}

    /** A new code of so many groups of four characters, each of five random bits, with hyphens between the groups. */
    public static String draw(int groups) {
        return grouped(RANDOM.ints((long) groups * GROUP, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    /** A plain code as it is shown: groups of four characters with hyphens between them. */
    public static String grouped(String plain) {
        return IntStream.range(0, plain.length() / GROUP)
                .mapToObj(group -> plain.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** What was typed, as far as it counts: no spaces or hyphens, no difference of case, O as zero, I and L as one. */
    public static String plain(String typed) {
        return Digits.ascii(typed)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether this is a plain code of so many groups. */
    public static boolean isCode(String plain, int groups) {
        return plain.length() == groups * GROUP
                && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }
}
