package org.sourcebook.collection;

import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Service;

/** The kinds, fields and relations of a collection. */
@Service
public class Kinds {

    /** All kinds and relations of a collection. For its members. */
    public Schema of(CollectionId collection) {
        throw new UnsupportedOperationException();
    }
}
