package org.sourcebook.collection;

import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.RelationId;

/** What the journal keeps about relations. */
public sealed interface RelationEvent extends Event {

    /** The relation. */
    RelationId relation();

    @Override
    default String subject() {
        return "relation:" + relation();
    }

    /**
     * A relation was added.
     *
     * @param from the base that it goes out from; any if null
     * @param to the base that it leads to; any if null
     */
    record RelationAdded(
            RelationId relation,
            String key,
            String label,
            String inverse,
            @Nullable Base from,
            @Nullable Base to) implements RelationEvent {
        @Override
        public String action() {
            return "relation-added";
        }
    }

    /** A relation reads like this from now on. */
    record RelationRenamed(RelationId relation, String label, String inverse) implements RelationEvent {
        @Override
        public String action() {
            return "relation-renamed";
        }
    }

    /** A relation is offered for new links no longer. */
    record RelationRetired(RelationId relation) implements RelationEvent {
        @Override
        public String action() {
            return "relation-retired";
        }
    }

    /** A retired relation is offered again. */
    record RelationBroughtBack(RelationId relation) implements RelationEvent {
        @Override
        public String action() {
            return "relation-brought-back";
        }
    }
}
