package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes an end of the sessions of this process that were ended anywhere, or have lasted for as long as is allowed. Every
 * two seconds it asks one question about all of them, so that an end is known everywhere within five.
 */
@Component
class SessionFollower {

    private static final Duration KEPT = Duration.ofDays(30);

    private final LiveSessions live;
    private final SessionRepository sessions;
    private final SessionEnding ending;
    private final SessionRules rules;
    private final Clock clock;

    SessionFollower(
            LiveSessions live, SessionRepository sessions, SessionEnding ending, SessionRules rules, Clock clock) {
        this.live = live;
        this.sessions = sessions;
        this.ending = ending;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Ends what is over, the limits first: they hold while the database is away, too. At a fixed rate, because what runs
     * with a fixed delay waits for all other such work of the process.
     */
    @Scheduled(fixedRate = 2_000)
    void follow() {
        Instant now = clock.instant();
        live.open().forEach(session -> session.end(rules, now).ifPresent(why -> ending.end(session, why)));
        endWhatEndedElsewhere(live.open());
    }

    /** Writes when those sessions were last used that were used since it was written. */
    @Scheduled(fixedDelay = 10_000)
    void writeUses() {
        live.open()
                .forEach(session -> session.unwritten().ifPresent(used -> {
                    sessions.used(session.id(), used);
                    session.written(used);
                }));
    }

    /** Ends what a process left behind that is no more, and forgets where people were signed in a month ago. */
    @Scheduled(fixedDelay = 3_600_000)
    void tidy() {
        sessions.tidy(clock.instant().minus(KEPT));
    }

    private void endWhatEndedElsewhere(List<LiveSession> open) {
        if (!open.isEmpty()) {
            var byId = open.stream().collect(Collectors.toMap(LiveSession::id, Function.<LiveSession>identity()));
            sessions.ended(byId.keySet()).forEach((id, why) -> {
                LiveSession session = byId.get(id);
                if (session != null) {
                    ending.end(session, why);
                }
            });
        }
    }
}
