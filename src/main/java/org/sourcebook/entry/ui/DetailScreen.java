package org.sourcebook.entry.ui;

import org.sourcebook.entry.Entry;

/** The screen that an entry, or the form for one, stands on beside its list. */
interface DetailScreen extends ListScreen {

    /** What is typed here and not saved. */
    Unsaved unsaved();

    /** Goes to an entry that was saved or changed; the list is filled anew. */
    void show(Entry entry);

    /** Goes to the entry after the present one in the list's order, or to the one before. */
    void step(boolean back);

    /** The collection. */
    default CollectionScope scope() {
        return at().scope();
    }
}
