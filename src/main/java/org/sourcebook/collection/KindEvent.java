package org.sourcebook.collection;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.KindId;

/** What the journal keeps about kinds. */
public sealed interface KindEvent extends Event
        permits KindEvent.KindAdded,
                KindEvent.KindRenamed,
                KindEvent.KindMoved,
                KindEvent.KindRetired,
                KindEvent.KindBroughtBack,
                FieldEvent {

    /** The kind. */
    KindId kind();

    @Override
    default String subject() {
        return "kind:" + kind();
    }

    /** A kind was added. */
    record KindAdded(KindId kind, Base base, String key, String label) implements KindEvent {
        @Override
        public String action() {
            return "kind-added";
        }
    }

    /** A kind got this label. */
    record KindRenamed(KindId kind, String label) implements KindEvent {
        @Override
        public String action() {
            return "kind-renamed";
        }
    }

    /** A kind was put at this place, from 0, among those of its base that are offered. */
    record KindMoved(KindId kind, int position) implements KindEvent {
        @Override
        public String action() {
            return "kind-moved";
        }
    }

    /** A kind is offered for new entries no longer. */
    record KindRetired(KindId kind) implements KindEvent {
        @Override
        public String action() {
            return "kind-retired";
        }
    }

    /** A retired kind is offered again. */
    record KindBroughtBack(KindId kind) implements KindEvent {
        @Override
        public String action() {
            return "kind-brought-back";
        }
    }
}
