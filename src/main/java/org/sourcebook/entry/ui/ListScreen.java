package org.sourcebook.entry.ui;

import java.time.Instant;

/** The screen that a list stands on. */
interface ListScreen {

    /** The list and what it asks at present. */
    ListAddress at();

    /** Shows the list's rows anew. */
    void refresh();

    /** Asks the list something else. */
    default void ask(ListQuery query) {
        at().with(query).go();
    }

    /** Asks the list something else, and leaves the entry beside it where it is. */
    void move(ListQuery query);

    /** Shows the list, and the entry beside it, as they stood at a moment. */
    default void past(Instant moment) {
        move(at().query().past(moment));
    }

    /** Shows them as they stand. */
    default void now() {
        move(at().query().now());
    }
}
