package org.sourcebook.collection;

import java.util.List;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Service;

/** The collections of the instance. */
@Service
public class Collections {

    /** The collections in which the one who asks has a grant, by name. */
    public List<Collection> mine() {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates a collection with the default kinds; the one who asks becomes its MANAGER. For administrators and MEMBERs.
     *
     * @throws org.sourcebook.kernel.Invalid if the name is empty or too long, or the slug is taken or no slug
     */
    public Collection create(String slug, String name, String description) {
        throw new UnsupportedOperationException();
    }

    /** The collection, for its members. */
    public Collection get(CollectionId id) {
        throw new UnsupportedOperationException();
    }

    /** The collection that a URL names, for its members. */
    public Collection bySlug(String slug) {
        throw new UnsupportedOperationException();
    }

    /** Changes name and description. For its MANAGERs. */
    public Collection describe(CollectionId id, String name, String description) {
        throw new UnsupportedOperationException();
    }

    /** Changes the rules. For its MANAGERs. */
    public Collection set(CollectionId id, Settings settings) {
        throw new UnsupportedOperationException();
    }
}
