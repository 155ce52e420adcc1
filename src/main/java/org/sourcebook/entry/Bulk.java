package org.sourcebook.entry;

import java.util.List;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;

/**
 * One action on many entries. Each entry is a change of its own; what cannot be done is reported and stops nothing.
 * Submitting and approving many is the review's.
 */
@Service
public class Bulk {

    /** Adds a tag to each. */
    public BulkReport tag(List<EntryId> ids, String tag) {
        throw new UnsupportedOperationException();
    }

    /** Puts each into the trash. */
    public BulkReport trash(List<EntryId> ids) {
        throw new UnsupportedOperationException();
    }
}
