package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.ACCOUNT_SESSION;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SetClock;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

@SourcebookTest
class SessionFollowerTest {

    private static final SessionRules RULES =
            new SessionRules(Duration.ofMinutes(60), Duration.ofHours(12), Duration.ofMinutes(10));
    private static final SignInPlace PLACE = new SignInPlace("Firefox on Windows", "192.0.2.7");

    @Autowired
    Given given;

    @Autowired
    DSLContext db;

    private final SetClock clock = new SetClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private SessionRepository sessions;
    private Account leila;
    private Server first;
    private Server second;

    @BeforeEach
    void two_processes_share_a_database() {
        sessions = new SessionRepository(db, RULES, clock);
        leila = given.member("Leila");
        first = new Server();
        second = new Server();
    }

    @Test
    void a_session_that_one_process_ended_ends_in_the_process_that_serves_it() {
        Session here = first.signIn();
        Session elsewhere = second.signIn();

        sessions.endAll(leila.id(), here.id(), SessionEnd.ENDED_BY_OWNER);
        first.follower.follow();
        second.follower.follow();

        assertThat(first.live.isOpen(here.id())).isTrue();
        assertThat(second.live.isOpen(elsewhere.id())).isFalse();
        assertThat(first.closed).isEmpty();
        assertThat(second.closed).containsExactly(SessionEnd.ENDED_BY_OWNER);
    }

    @Test
    void the_pages_of_a_session_are_closed_once() {
        first.signIn();
        sessions.endAll(leila.id(), null, SessionEnd.DEACTIVATED);

        first.follower.follow();
        first.follower.follow();

        assertThat(first.closed).containsExactly(SessionEnd.DEACTIVATED);
    }

    @Test
    void a_session_without_use_ends_when_it_has_been_idle_for_as_long_as_is_allowed() {
        Session session = first.signIn();

        clock.pass(Duration.ofMinutes(59));
        first.follower.follow();
        assertThat(first.live.isOpen(session.id())).isTrue();

        clock.pass(Duration.ofMinutes(1));
        first.follower.follow();
        assertThat(first.live.isOpen(session.id())).isFalse();
        assertThat(first.closed).containsExactly(SessionEnd.IDLE);
        assertThat(endOf(session)).isEqualTo("IDLE");
    }

    @Test
    void a_session_ends_after_the_longest_time_however_much_it_is_used() {
        Session session = first.signIn();
        for (int hour = 1; hour <= 24; hour++) {
            clock.pass(Duration.ofMinutes(30));
            first.live.open().forEach(open -> open.use(clock.instant()));
            first.follower.follow();
        }

        assertThat(first.closed).containsExactly(SessionEnd.EXPIRED);
        assertThat(endOf(session)).isEqualTo("EXPIRED");
    }

    @Test
    void the_time_of_the_last_use_is_written_at_most_once_a_minute() {
        Session session = first.signIn();
        Instant opened = clock.instant();

        use(Duration.ofSeconds(59));
        assertThat(lastUseOf(session)).isEqualTo(opened);

        use(Duration.ofSeconds(1));
        Instant written = clock.instant();
        assertThat(lastUseOf(session)).isEqualTo(written);

        use(Duration.ofSeconds(59));
        assertThat(lastUseOf(session)).isEqualTo(written);
    }

    @Test
    void what_a_process_left_behind_is_tidied_and_a_month_later_forgotten() {
        Session lost = first.signIn();
        clock.pass(Duration.ofMinutes(63));
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();

        second.follower.tidy();
        assertThat(endOf(lost)).isEqualTo("IDLE");

        clock.pass(Duration.ofDays(31));
        second.follower.tidy();
        assertThat(db.fetchExists(ACCOUNT_SESSION, ACCOUNT_SESSION.ID.eq(lost.id())))
                .isFalse();
    }

    @Test
    void a_session_leaves_with_its_http_session() {
        Session session = first.signIn();
        first.browser.invalidate();
        assertThat(first.live.isOpen(session.id())).isFalse();
        assertThat(first.live.open()).isEmpty();
    }

    private void use(Duration later) {
        clock.pass(later);
        first.live.open().forEach(open -> open.use(clock.instant()));
        first.follower.writeUses();
    }

    private String endOf(Session session) {
        return db.fetchValue(ACCOUNT_SESSION.ENDED_WHY, ACCOUNT_SESSION.ID.eq(session.id()));
    }

    private Instant lastUseOf(Session session) {
        return db.fetchValue(ACCOUNT_SESSION.LAST_USED_AT, ACCOUNT_SESSION.ID.eq(session.id()));
    }

    /** What one process has of its own. */
    private final class Server implements OpenPages {

        private final List<SessionEnd> closed = new ArrayList<>();
        private final MockHttpSession browser = new MockHttpSession();
        private final LiveSessions live = new LiveSessions(RULES, clock);
        private final SessionFollower follower =
                new SessionFollower(live, sessions, new SessionEnding(sessions, this), RULES, clock);

        private Session signIn() {
            var session = new Session(SessionId.next(), leila.id(), leila.role(), clock.instant(), "");
            sessions.open(session.id(), leila.id(), PLACE);
            live.enter(session, browser);
            return session;
        }

        @Override
        public void close(HttpSession session, SessionEnd why) {
            closed.add(why);
        }
    }
}
