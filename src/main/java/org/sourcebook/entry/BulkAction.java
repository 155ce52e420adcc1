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

    /** Whether it can be done to an entry in this state, by whoever it can be done by. */
    boolean suits(Status status);

    /** What is asked before it is done to so many entries. */
    String question(int count);

    /** What the note is called that may go with it. */
    String noteLabel();

    /**
     * Does it to each entry that it can be done to, and reports.
     *
     * @param note kept in the journal with each; may be empty
     * @throws org.sourcebook.kernel.Invalid if the note, named {@code note}, is too long; then nothing is done
     */
    BulkReport run(List<EntryId> entries, String note);
}
