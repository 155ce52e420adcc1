package org.sourcebook.design;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of an address's query string, which anybody may have typed: what cannot be read is left out. */
public final class AddressWords {

    private static final int LAST_YEAR = 9998;

    private AddressWords() {}

    /** Writes a value under a name; nothing if there is none. */
    public static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    /**
     * Reads the value under a name, if there is one that can be read.
     *
     * @param reading throws an {@link IllegalArgumentException} or a {@link DateTimeException} if it is none
     */
    public static <T> Optional<T> one(QueryParameters parameters, String name, Function<String, T> reading) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    /**
     * A day in the form of ISO 8601, of those that a database can hold.
     *
     * @throws DateTimeException if it is none
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not from year 1 to " + LAST_YEAR + ": " + text);
        }
        return day;
    }
}
