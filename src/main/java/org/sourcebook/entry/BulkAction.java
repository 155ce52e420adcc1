package org.sourcebook.entry;

import java.util.List;
import org.sourcebook.collection.Permission;
import org.sourcebook.kernel.EntryId;

/**
 * Something that can be done to many entries of a list at once. The lists collect these as beans, so that a feature on
 * a higher floor adds its own.
 */
public interface BulkAction {

    /** Its place among its neighbours, smallest first. */
    int order();

    /** What its button says. */
    String label();

    /** What a reader needs to be offered it; the action itself asks again. */
    Permission permission();

    /** Does it to each entry that it can be done to, and reports. */
    BulkReport run(List<EntryId> entries);
}
