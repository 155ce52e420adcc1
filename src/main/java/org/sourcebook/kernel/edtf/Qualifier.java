package org.sourcebook.kernel.edtf;

/** The sign behind a date (EDTF level 1, "Qualification of a date (complete)"). */
enum Qualifier {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** What holds of a date that is marked with both. */
    Qualifier and(Qualifier other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : UNCERTAIN_AND_APPROXIMATE;
    }

    /** The qualifier that the text ends with. */
    static Qualifier endOf(String text) {
        for (Qualifier qualifier : values()) {
            if (qualifier != NONE && text.endsWith(qualifier.sign)) {
                return qualifier;
            }
        }
        return NONE;
    }
}
