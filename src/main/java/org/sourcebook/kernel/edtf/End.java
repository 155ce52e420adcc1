package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an interval starts or ends with: a date, or none. */
sealed interface End permits SingleDate, End.Missing {

    String text();

    @Nullable
    LocalDate earliest();

    @Nullable
    LocalDate latest();

    /** An end without a date: EDTF's level 1 tells "there is none" from "nobody knows". */
    enum Missing implements End {
        OPEN(".."),
        UNKNOWN("");

        private final String text;

        Missing(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public @Nullable LocalDate earliest() {
            return null;
        }

        @Override
        public @Nullable LocalDate latest() {
            return null;
        }
    }
}
