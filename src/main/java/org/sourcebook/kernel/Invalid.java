package org.sourcebook.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that breaks a rule: the sentence says which rule and what would be right. */
public final class Invalid extends DomainError {

    private final @Nullable String field;

    /** A value that belongs to no single field of a form. */
    public Invalid(String key, Map<String, Object> arguments) {
        this(null, key, arguments);
    }

    /**
     * @param field the key of the form's field that the sentence belongs to
     * @param key the translation key of the sentence
     * @param arguments its named arguments
     */
    public Invalid(@Nullable String field, String key, Map<String, Object> arguments) {
        super(key, arguments);
        this.field = field;
    }

    /** The key of the form's field that is wrong, if there is just one. */
    public @Nullable String field() {
        return field;
    }
}
