package org.sourcebook.mail;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** An operator's setting cannot be used, and what would be right. */
public final class BadSetting extends DomainError {

    /** @param key the translation key of the sentence */
    public BadSetting(String key) {
        super(key, Map.of());
    }
}
