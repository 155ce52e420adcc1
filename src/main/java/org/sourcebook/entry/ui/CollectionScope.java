package org.sourcebook.entry.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.kernel.CollectionId;

/** The collection that a screen is in: itself, its kinds and relations, and the reader as its member. */
record CollectionScope(Collection collection, Schema schema, Member member) {

    CollectionId id() {
        return collection.id();
    }

    String slug() {
        return collection.slug();
    }

    boolean may(Permission permission) {
        return member.may(permission);
    }

    /** Finds the scope that an address names. */
    @SpringComponent
    static class Finder {

        private final Collections collections;
        private final Kinds kinds;
        private final Access access;

        Finder(Collections collections, Kinds kinds, Access access) {
            this.collections = collections;
            this.kinds = kinds;
            this.access = access;
        }

        /**
         * The scope of an address with the parameter {@code collection}, for members who have the permission.
         *
         * @throws org.sourcebook.kernel.NotFound if there is no such collection for the reader
         */
        CollectionScope of(RouteParameters address, Permission needed) {
            String slug = address.get(EntryAddress.COLLECTION).orElseThrow(NotFoundException::new);
            Collection collection = collections.bySlug(slug);
            Member member = access.require(collection.id(), needed);
            return new CollectionScope(collection, kinds.of(collection.id()), member);
        }

        /** @throws org.sourcebook.kernel.Forbidden if the reader does not have the permission */
        void require(CollectionScope scope, Permission needed) {
            access.require(scope.id(), needed);
        }
    }
}
