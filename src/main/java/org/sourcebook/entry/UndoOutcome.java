package org.sourcebook.entry;

import java.time.Instant;
import java.util.Map;
import org.sourcebook.design.Times;
import org.sourcebook.kernel.DomainError;

/** What became of taking a change back. */
public sealed interface UndoOutcome {

    /** It is taken back; the entry as it is now. */
    record Undone(Entry entry) implements UndoOutcome {}

    /** It is not taken back, and nothing was changed. */
    sealed interface Refused extends UndoOutcome {

        /** Why not, in a sentence for a person. */
        DomainError reason();
    }

    /** Somebody has taken it back before. */
    record Already(String who, Instant when) implements Refused {
        @Override
        public DomainError reason() {
            return new NotUndone("error.undo-already", Map.of("who", who, "when", Times.exact(when)));
        }
    }

    /**
     * A later version changed the same.
     *
     * @param version the newest that did
     * @param who who saved it
     * @param parts what both changed, by name
     */
    record Overtaken(int version, String who, Instant when, String parts) implements Refused {
        @Override
        public DomainError reason() {
            return new NotUndone(
                    "error.undo-overtaken",
                    Map.of("version", version, "who", who, "when", Times.exact(when), "parts", parts));
        }
    }

    /** Something was done with the entry since; the newest such thing. */
    record Followed(ActivityLine by) implements Refused {
        @Override
        public DomainError reason() {
            return new NotUndone(
                    "error.undo-followed", Map.of("what", by.sentenceWithNumber(), "when", Times.exact(by.at())));
        }
    }

    /** Another entry links to what would go to the trash. */
    record LinkedTo(EntryRef by) implements Refused {
        @Override
        public DomainError reason() {
            return new NotUndone(
                    "error.undo-linked", Map.of("number", by.number().toString(), "title", by.title()));
        }
    }

    /** Nothing of it is left: what it changed was changed back since. */
    record NothingLeft() implements Refused {
        @Override
        public DomainError reason() {
            return new NotUndone("error.undo-nothing-left", Map.of());
        }
    }

    /** Changes of this kind are not taken back; the sentence says what is done instead. */
    record Never(Deed deed) implements Refused {
        @Override
        public DomainError reason() {
            return new NotUndone("entry.undo.never." + deed, Map.of());
        }
    }
}
