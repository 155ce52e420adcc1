package org.sourcebook.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An entry's number in its collection, written S-12, E-40 or V-7. */
public record EntryNumber(Base base, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([SEV])-([1-9][0-9]{0,8})");

    public EntryNumber {
        if (number < 1) {
            throw new IllegalArgumentException("An entry's number starts at 1, not " + number);
        }
    }

    /** Reads {@code S-12}, in capitals or not; empty for anything else. */
    public static Optional<EntryNumber> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toUpperCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Stream.of(Base.values())
                .filter(base -> base.letter().equals(matcher.group(1)))
                .map(base -> new EntryNumber(base, Integer.parseInt(matcher.group(2))))
                .findFirst();
    }

    @Override
    public String toString() {
        return base.letter() + "-" + number;
    }
}
