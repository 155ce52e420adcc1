package org.sourcebook.collection.ui;

import java.util.Locale;
import java.util.Map;
import org.sourcebook.account.TokenScope;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Base;

/** The texts of this module's screens. */
final class Words {

    private Words() {}

    /** A text of this module. */
    static String text(String key) {
        return Texts.text("collection." + key);
    }

    /** A text of this module with named arguments. */
    static String text(String key, Map<String, ?> arguments) {
        return Texts.text("collection." + key, arguments);
    }

    /** The word for a role. */
    static String of(Role role) {
        return text("role." + word(role));
    }

    /** What a role brings, in a sentence. */
    static String explained(Role role) {
        return text("role." + word(role) + ".means");
    }

    /** What a token's scope lets a program do. */
    static String of(TokenScope scope) {
        return text("tokens.scope." + word(scope));
    }

    /** The word for a type. */
    static String of(FieldType type) {
        return text("type." + word(type));
    }

    /** The word for the entries of a base. */
    static String of(Base base) {
        return text("base." + word(base));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
