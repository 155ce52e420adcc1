package org.sourcebook.entry.ui;

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
}
