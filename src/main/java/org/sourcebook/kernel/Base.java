package org.sourcebook.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three bases that every kind of entry belongs to; each numbers its entries with a letter of its own. */
public enum Base {
    SOURCE("S", "sources"),
    ENTITY("E", "entities"),
    EVENT("V", "events");

    private final String letter;
    private final String path;

    Base(String letter, String path) {
        this.letter = letter;
        this.path = path;
    }

    /** The letter before the number: {@code S} in S-12. */
    public String letter() {
        return letter;
    }

    /** The word for this base in a URL: {@code sources}. */
    public String path() {
        return path;
    }

    /** The word for this base in translation keys and data files: {@code source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The base that a URL's word names, if any. */
    public static Optional<Base> ofPath(String path) {
        return Stream.of(values()).filter(base -> base.path.equals(path)).findFirst();
    }
}
