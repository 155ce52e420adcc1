package org.sourcebook.kernel.edtf;

import java.util.Map;

/** The sentences of {@code texts/kernel.properties} in someone's language. */
@FunctionalInterface
public interface Words {

    /**
     * Says one sentence.
     *
     * @param key of a sentence in ICU MessageFormat
     * @param arguments the values it names; text and whole numbers
     * @return the sentence with the values in it
     */
    String text(String key, Map<String, Object> arguments);
}
