package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.kernel.SessionId;

/** A session that this process serves: when it was last used, and whether it is over. It leaves with its HTTP session. */
final class LiveSession implements HttpSessionBindingListener {

    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final Session session;
    private final HttpSession http;
    private final Runnable leave;
    private final AtomicReference<@Nullable SessionEnd> end = new AtomicReference<>();
    private volatile Instant used;
    private volatile Instant written;
    private volatile Instant proved;

    /** @param leave what is to be done when the HTTP session is gone */
    LiveSession(Session session, HttpSession http, Instant now, Runnable leave) {
        this.session = session;
        this.http = http;
        this.leave = leave;
        this.used = now;
        this.written = session.opened();
        this.proved = session.opened();
    }

    SessionId id() {
        return session.id();
    }

    /** What the browser's cookie leads to. */
    HttpSession http() {
        return http;
    }

    /** Why it is over, if it is. */
    Optional<SessionEnd> end() {
        return Optional.ofNullable(end.get());
    }

    /** Why the rules make an end of it at a time, if they do. */
    Optional<SessionEnd> end(SessionRules rules, Instant now) {
        return rules.over(session.opened(), used, now);
    }

    /** Makes an end of it; says whether there was none before. */
    boolean end(SessionEnd why) {
        return end.compareAndSet(null, why);
    }

    /** Somebody uses it. */
    void use(Instant now) {
        used = now;
    }

    /** When whoever uses it last showed that they are its account's person: by signing in, or since. */
    Instant proved() {
        return proved;
    }

    /** Whoever uses it shows that they are its account's person. */
    void prove(Instant now) {
        proved = now;
    }

    /** When it was last used, if that is not written yet and a minute has gone by since something was. */
    Optional<Instant> unwritten() {
        return Optional.of(used).filter(last -> !last.isBefore(written.plus(BETWEEN_WRITES)));
    }

    /** The last use is written. */
    void written(Instant at) {
        written = at;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        leave.run();
    }
}
