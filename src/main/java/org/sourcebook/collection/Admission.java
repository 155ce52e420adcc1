package org.sourcebook.collection;

/** A collection that somebody asked for by its address, and themselves as its member. */
public record Admission(Collection collection, Member member) {

    /** Whether the one who asked has the permission. */
    public boolean may(Permission permission) {
        return member.may(permission);
    }
}
