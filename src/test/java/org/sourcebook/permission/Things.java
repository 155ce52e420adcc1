package org.sourcebook.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The things that the rows of the permission table name. */
final class Things {

    private final Map<String, Function<Caller, Object>> things = new HashMap<>();

    /** A thing that is the same for all who call. */
    void put(String word, Object thing) {
        things.put(word, caller -> thing);
    }

    /** A thing of which each one who calls has their own. */
    void own(String word, Map<Caller, ?> own) {
        things.put(word, own::get);
    }

    /** A thing that is made each time a call needs it. */
    void whenAsked(String word, Supplier<Object> thing) {
        things.put(word, caller -> thing.get());
    }

    /** A thing of which each one who calls gets their own each time a call needs it. */
    void ownWhenAsked(String word, Function<Caller, Object> thing) {
        things.put(word, thing);
    }

    /**
     * What a word stands for.
     *
     * @param word a thing's name, a number, {@code 'a text'}, or one of these in brackets for a list of it
     * @param type what is needed; of a number, {@code int} or {@code long}
     */
    Object read(String word, Class<?> type, Caller caller) {
        if (word.startsWith("[")) {
            return List.of(read(word.substring(1, word.length() - 1), Object.class, caller));
        }
        if (word.startsWith("'")) {
            return word.substring(1, word.length() - 1);
        }
        if (Character.isDigit(word.charAt(0))) {
            return type == long.class ? (Object) Long.valueOf(word) : (Object) Integer.valueOf(word);
        }
        var thing = things.get(word);
        if (thing == null) {
            throw new IllegalArgumentException("The permission table names a thing that is not there: " + word);
        }
        return thing.apply(caller);
    }
}
