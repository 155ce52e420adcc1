package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sourcebook.kernel.SessionId;
import org.springframework.stereotype.Component;

/** The sessions that this process serves. Each has its HTTP session here, so no other process serves it. */
@Component
public class LiveSessions {

    private static final String ATTRIBUTE = LiveSession.class.getName();

    private final Map<SessionId, LiveSession> served = new ConcurrentHashMap<>();
    private final SessionRules rules;
    private final Clock clock;

    LiveSessions(SessionRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether a session is served here and not over. Asks no database. */
    public boolean isOpen(SessionId id) {
        LiveSession session = served.get(id);
        return session != null && session.end().isEmpty();
    }

    /** Whether somebody showed lately, in a session that is served here, that they are its account's person. */
    public boolean isProven(SessionId id) {
        LiveSession session = served.get(id);
        return session != null && clock.instant().isBefore(session.proved().plus(rules.proof()));
    }

    /** Somebody has shown, in a session that is served here, that they are its account's person. */
    public void prove(SessionId id) {
        LiveSession session = served.get(id);
        if (session != null) {
            session.prove(clock.instant());
        }
    }

    /** The session that a request belongs to, from its first request on. */
    LiveSession enter(Session session, HttpSession http) {
        return served.computeIfAbsent(session.id(), id -> {
            var live = new LiveSession(session, http, clock.instant(), () -> served.remove(id));
            http.setAttribute(ATTRIBUTE, live);
            return live;
        });
    }

    /** Those that are not over. */
    List<LiveSession> open() {
        return served.values().stream()
                .filter(session -> session.end().isEmpty())
                .toList();
    }
}
