package org.sourcebook.collection.ui;

import org.sourcebook.collection.Grant.Grantee;

/**
 * Somebody who can be given a role.
 *
 * @param to who
 * @param detail what tells them from others of the same name: an e-mail address, a number of members
 */
record Candidate(Grantee to, String detail) {

    /** The name and the detail in one line. */
    String label() {
        return to.name() + " · " + detail;
    }
}
