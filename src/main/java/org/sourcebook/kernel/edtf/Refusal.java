package org.sourcebook.kernel.edtf;

import java.io.Serializable;
import java.util.Map;

/**
 * Why a text is no date that Sourcebook keeps.
 *
 * @param arguments the values the sentence under the reason's {@linkplain Reason#key() key} names
 */
public record Refusal(Reason reason, Map<String, Object> arguments) implements Serializable {

    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    /** What was wrong; beside each, its arguments. */
    public enum Reason {
        /** There is no text. */
        EMPTY("empty"),
        /** {@code length} and {@code limit}, in characters. */
        TOO_LONG("too-long"),
        /** {@code text}: the part that has no form of EDTF. */
        UNREADABLE("unreadable"),
        /** {@code text}: a date with a time of day; Sourcebook keeps days. */
        TIME_OF_DAY("time-of-day"),
        /** {@code text}: EDTF of level 2. */
        LEVEL_TWO("level-two"),
        /** {@code limit}: the furthest year, before and after year 0. */
        YEAR_OUT_OF_RANGE("year"),
        /** {@code month}: a number from 0 to 99 that is no month, nor, without a day, a season. */
        MONTH_OUT_OF_RANGE("month"),
        /** {@code day}; {@code month}, as EDTF writes it, has {@code days}. */
        DAY_NOT_IN_MONTH("day"),
        /** {@code start} and {@code end}: the last day of the end lies before the first of the start. */
        ENDS_BEFORE_START("ends-before-start"),
        /** An interval with no date at either end. */
        NO_DATE("no-date");

        private final String key;

        Reason(String key) {
            this.key = "edtf.refused." + key;
        }

        /** The key of its sentence in {@code texts/kernel.properties}. */
        public String key() {
            return key;
        }
    }
}
