package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpSession;
import org.sourcebook.account.SessionEnd;

/** The pages that browsers show of a session. */
public interface OpenPages {

    /** Closes all pages of a session: each goes to the sign-in page, which says why. */
    void close(HttpSession session, SessionEnd why);
}
