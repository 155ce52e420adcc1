package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.Account;
import org.sourcebook.account.SessionEnd;
import org.springframework.stereotype.Component;

/** Looks at the session of each request: whether it is over, and if not, that somebody uses it. */
@Component
public class SessionGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SessionGuard.class);

    private final LiveSessions live;
    private final SessionEnding ending;
    private final SessionRules rules;
    private final AccountRepository accounts;
    private final SecondFactorPolicy factors;
    private final Clock clock;

    SessionGuard(
            LiveSessions live,
            SessionEnding ending,
            SessionRules rules,
            AccountRepository accounts,
            SecondFactorPolicy factors,
            Clock clock) {
        this.live = live;
        this.ending = ending;
        this.rules = rules;
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    /**
     * Why the session is over, if it is; else it is noted as used.
     *
     * @param byPerson whether it is a person who asks, and not a page by itself
     */
    Optional<SessionEnd> look(Session session, HttpSession http, boolean byPerson) {
        LiveSession entered = live.enter(session, http);
        var end = entered.end().or(() -> entered.end(rules, clock.instant())).or(() -> changed(session));
        end.ifPresent(why -> ending.end(entered, why));
        if (end.isEmpty() && byPerson) {
            entered.use(clock.instant());
        }
        return end;
    }

    /** What became of the account since. */
    private Optional<SessionEnd> changed(Session session) {
        try {
            var account = accounts.find(session.accountId()).filter(Account::acts);
            if (account.isEmpty()) {
                return Optional.of(SessionEnd.DEACTIVATED);
            }
            if (account.get().role() != session.role()) {
                return Optional.of(SessionEnd.ROLE_CHANGED);
            }
            return factors.lacks(session.accountId())
                    ? Optional.of(SessionEnd.SECOND_FACTOR_REQUIRED)
                    : Optional.empty();
        } catch (RuntimeException unknown) {
            // While the database is away nobody loses what is on the screen; every service refuses by itself.
            LOG.warn("The account behind a session could not be read: {}", unknown.toString());
            return Optional.empty();
        }
    }
}
