package org.sourcebook.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.EntryId;

/**
 * A way in which an entity is called or spelled.
 *
 * @param text the name
 * @param language its language as a BCP 47 tag; empty if not said
 * @param script its script as an ISO 15924 code; empty if not said
 * @param note what is to be said about it; may be empty
 * @param source the source that spells it so, if known
 */
public record Name(
        String text,
        String language,
        String script,
        String note,
        @Nullable EntryId source) {

    /** A name of which only the spelling is known. */
    public static Name of(String text) {
        return new Name(text, "", "", "", null);
    }

    /** The source that spells it so, if known. */
    public Optional<EntryId> inSource() {
        return Optional.ofNullable(source);
    }
}
