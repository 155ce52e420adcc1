package org.sourcebook.entry;

import java.util.List;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;

/** The versions of an entry. For members who see working versions. */
@Service
public class History {

    /** Its versions, newest first. */
    public List<VersionRow> of(EntryId id) {
        throw new UnsupportedOperationException();
    }

    /** The entry as it stood in one of its versions. */
    public Entry version(EntryId id, int version) {
        throw new UnsupportedOperationException();
    }

    /** The parts in which two versions differ. */
    public List<Change> between(EntryId id, int before, int after) {
        throw new UnsupportedOperationException();
    }
}
