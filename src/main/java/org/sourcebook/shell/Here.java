package org.sourcebook.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.CollectionMenuItem;
import org.sourcebook.kernel.Base;

/**
 * Where the present screen stands, and what can be reached from it.
 *
 * @param collection the collection that its address names; none on the screens of the instance
 * @param base the base whose list is shown; the sources where there is none
 * @param inside the places in that collection that the account's role opens
 * @param collections the account's collections
 * @param instance the places of the instance that the account may go to
 */
record Here(
        @Nullable Collection collection,
        Base base,
        List<CollectionMenuItem> inside,
        List<Collection> collections,
        List<Place> instance) {

    /** A place of the instance. */
    record Place(String text, String icon, String path) {}

    static final Here NOWHERE = new Here(null, Base.SOURCE, List.of(), List.of(), List.of());
}
