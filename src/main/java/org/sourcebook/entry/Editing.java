package org.sourcebook.entry;

import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;

/** Creating and changing entries. Each save that changes something makes a version. */
@Service
public class Editing {

    /**
     * Creates an entry with the next number, as a draft. For EDITORs.
     *
     * @throws org.sourcebook.kernel.Invalid if the content breaks a rule of its kind
     */
    public Entry create(CollectionId collection, Base base, Content content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what somebody made of an entry. For EDITORs.
     *
     * @param version the version that they started from
     * @param content what they made of it
     * @param note why; may be empty
     * @throws org.sourcebook.kernel.Invalid if the content breaks a rule of its kind, or the entry is in the trash
     */
    public SaveOutcome save(EntryId id, int version, Content content, String note) {
        throw new UnsupportedOperationException();
    }
}
