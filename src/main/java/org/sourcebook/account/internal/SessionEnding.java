package org.sourcebook.account.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.SessionEnd;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes an end of a session in this process: services refuse it, its pages close, and its row says so. The HTTP session is
 * left until its browser comes back, which is then told why.
 */
@Component
public class SessionEnding {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEnding.class);

    private final SessionRepository sessions;
    private final OpenPages pages;

    SessionEnding(SessionRepository sessions, OpenPages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    /** Makes an end of it, once. A database that is away keeps no session open. */
    void end(LiveSession session, SessionEnd why) {
        if (session.end(why)) {
            close(session, why);
            try {
                sessions.end(session.id(), why);
            } catch (DataAccessException away) {
                LOG.warn("The end of session {} could not be written: {}", session.id(), away.toString());
            }
        }
    }

    private void close(LiveSession session, SessionEnd why) {
        try {
            pages.close(session.http(), why);
        } catch (IllegalStateException gone) {
            LOG.debug("The HTTP session of {} is gone already", session.id());
        }
    }
}
