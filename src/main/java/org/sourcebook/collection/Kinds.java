package org.sourcebook.collection;

import static org.sourcebook.collection.Permission.READ;

import org.sourcebook.collection.internal.SchemaRepository;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds, fields and relations of a collection. */
@Service
public class Kinds {

    private final Access access;
    private final SchemaRepository schemas;

    Kinds(Access access, SchemaRepository schemas) {
        this.access = access;
        this.schemas = schemas;
    }

    /** All kinds and relations of a collection. For its members. */
    @Transactional(readOnly = true)
    public Schema of(CollectionId collection) {
        access.require(collection, READ);
        return schemas.of(collection);
    }

    /** The same for one whom {@link Access} has found to be a member, without asking again. */
    @Transactional(readOnly = true)
    public Schema of(Member member) {
        return schemas.of(member.collection());
    }
}
