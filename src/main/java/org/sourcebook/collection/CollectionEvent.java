package org.sourcebook.collection;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.CollectionId;

/** What the journal keeps about a collection itself. */
public sealed interface CollectionEvent extends Event {

    /** The collection. */
    CollectionId collection();

    @Override
    default String subject() {
        return "collection:" + collection();
    }

    /** A collection was created. */
    record CollectionCreated(CollectionId collection, String slug, String name, String description)
            implements CollectionEvent {
        @Override
        public String action() {
            return "collection-created";
        }
    }

    /** A collection got this name and description. */
    record CollectionDescribed(CollectionId collection, String name, String description) implements CollectionEvent {
        @Override
        public String action() {
            return "collection-described";
        }
    }

    /** A collection got these rules. */
    record SettingsChanged(
            CollectionId collection, int approvalsNeeded, boolean viewersSeeWorking, boolean reasonsNeeded)
            implements CollectionEvent {
        @Override
        public String action() {
            return "settings-changed";
        }
    }
}
