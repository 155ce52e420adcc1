package org.sourcebook.kernel;

import java.util.Map;

/**
 * Something a person asked for that cannot be done, and why.
 *
 * <p>The sentence for the person is the translation of {@link #key()} with {@link #arguments()}; it says what was wrong
 * and what would be right. The exception's own message is for logs and tests.
 */
public abstract class DomainError extends RuntimeException {

    private final String key;
    private final transient Map<String, Object> arguments;

    /**
     * @param key the translation key of the sentence, such as {@code error.four-eyes}
     * @param arguments the named arguments of the sentence
     */
    protected DomainError(String key, Map<String, Object> arguments) {
        super(arguments.isEmpty() ? key : key + " " + arguments);
        this.key = key;
        this.arguments = Map.copyOf(arguments);
    }

    /** The translation key of the sentence. */
    public String key() {
        return key;
    }

    /** The named arguments of the sentence. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
