package org.sourcebook.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.EntryId;

/**
 * One value of a field, with the voice that gave it where the field is attributed.
 *
 * @param text the value, in the form of its field's type
 * @param voice who says so: a person, a body, a paper; empty if nobody is named
 * @param source the source in which it stands, if known
 */
public record FieldValue(
        String text, String voice, @Nullable EntryId source) {

    /** A value that nobody is named for. */
    public static FieldValue of(String text) {
        return new FieldValue(text, "", null);
    }

    /** The source in which it stands, if known. */
    public Optional<EntryId> inSource() {
        return Optional.ofNullable(source);
    }
}
