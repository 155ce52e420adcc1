package org.sourcebook.account.internal;

/** Digits as people type them: a Persian or an Arabic keyboard has its own. */
final class Digits {

    private Digits() {}

    /** The text with every digit of any script as the ASCII digit of the same value. */
    static String ascii(String typed) {
        return typed.codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
