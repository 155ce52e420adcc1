package org.sourcebook.entry.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.edtf.EdtfDate;
import org.sourcebook.kernel.edtf.EdtfSyntax;

/** Which texts are values of which type of field (handbook, exchange formats). */
final class ValueRules {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern COORDINATES =
            Pattern.compile("(-?[0-9]{1,2}(?:\\.[0-9]+)?), ?(-?[0-9]{1,3}(?:\\.[0-9]+)?)(?:; ?(.+))?");

    private ValueRules() {}

    /** @throws Invalid if the text is no value of the field */
    static void check(FieldDefinition field, String text) {
        (field.type() == org.sourcebook.collection.FieldType.LONG_TEXT ? Limits.LONG_TEXT : Limits.LINE)
                .check(field.key(), text);
        if (text.isBlank()) {
            throw new Invalid(field.key(), "error.empty", Map.of("field", field.label()));
        }
        switch (field.type()) {
            case TEXT, LONG_TEXT -> {}
            case NUMBER -> require(field, NUMBER.matcher(text).matches(), "error.not-a-number", text);
            case DATE -> date(field, text);
            case CHOICE -> require(field, field.choices().contains(text), "error.not-a-choice", text);
            case YES_NO -> require(field, text.equals("true") || text.equals("false"), "error.not-yes-or-no", text);
            case URL -> WebAddress.check(field.key(), text);
            case ENTRY -> require(field, isId(text), "error.no-such-entry", text);
            case LOCATION -> require(field, isLocation(text), "error.not-a-location", text);
        }
    }

    private static void date(FieldDefinition field, String text) {
        try {
            EdtfDate.parse(text);
        } catch (EdtfSyntax refused) {
            throw new Invalid(field.key(), "error.not-a-date", Map.of("label", field.label(), "given", text));
        }
    }

    private static boolean isId(String text) {
        try {
            EntryId.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A label alone, or coordinates within the globe with or without one. */
    private static boolean isLocation(String text) {
        Matcher matcher = COORDINATES.matcher(text);
        if (!matcher.matches()) {
            return true;
        }
        return new BigDecimal(matcher.group(1)).abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && new BigDecimal(matcher.group(2)).abs().compareTo(BigDecimal.valueOf(180)) <= 0;
    }

    private static void require(FieldDefinition field, boolean holds, String key, String given) {
        if (!holds) {
            throw new Invalid(field.key(), key, Map.of("label", field.label(), "given", given));
        }
    }
}
