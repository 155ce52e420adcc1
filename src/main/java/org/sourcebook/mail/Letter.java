package org.sourcebook.mail;

import java.util.regex.Pattern;

/**
 * A text mail to one person. What may become a header holds no line break, so that no name can begin a header of its own
 * (RFC 5322, 2.2); the body is the text as it is.
 *
 * @param to the e-mail address
 * @param name whose it is, as it stands beside the address
 * @param subject one line
 * @param body plain text, which may hold a one-time link
 */
public record Letter(String to, String name, String subject, String body) {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    public Letter {
        if (BREAKS.matcher(to).find()) {
            throw new IllegalArgumentException("An e-mail address holds no control characters");
        }
        name = oneLine(name);
        subject = oneLine(subject);
    }

    /** Says nothing of the body, nor of whom it is for: a link in a log would be a way in. */
    @Override
    public String toString() {
        return "Letter";
    }

    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
