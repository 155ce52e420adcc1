package org.sourcebook.design;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the text of one field is kept while it is not saved. */
public interface KeptText {

    /**
     * What was typed before.
     *
     * @param at when it was kept
     */
    record Before(String text, Instant at) {}

    /** Keeps nothing. */
    KeptText NOWHERE = new KeptText() {
        @Override
        public Optional<Before> before() {
            return Optional.empty();
        }

        @Override
        public @Nullable Instant keep(String text) {
            return null;
        }

        @Override
        public void discard() {
            // There is nothing.
        }
    };

    /** What was typed before and not saved, if anything was. */
    Optional<Before> before();

    /** Keeps what is typed by now, and gives the time; null if it keeps nothing. */
    @Nullable
    Instant keep(String text);

    /** Drops what is kept: it is saved, or not wanted any more. */
    void discard();
}
