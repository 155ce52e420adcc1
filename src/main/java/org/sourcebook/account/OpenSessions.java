package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.List;
import java.util.Map;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts are signed in. What is ended here is over in every process within five seconds (handbook, sessions). */
@Service
public class OpenSessions {

    private final CurrentAccount current;
    private final SessionRepository sessions;
    private final Journal journal;

    OpenSessions(CurrentAccount current, SessionRepository sessions, Journal journal) {
        this.current = current;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** One's own, the last used first. For anyone signed in. */
    @Transactional(readOnly = true)
    public List<OpenSession> mine() {
        Account me = current.requireInPerson();
        return sessions.openOf(me.id(), current.session().orElse(null));
    }

    /**
     * Ends one of one's own. For anyone signed in.
     *
     * @throws NotFound if it is over, or somebody else's
     */
    @Transactional
    public void end(SessionId id) {
        Account me = current.requireInPerson();
        if (!sessions.end(me.id(), id, SessionEnd.ENDED_BY_OWNER)) {
            throw new NotFound();
        }
        record(me, me.id(), 1);
    }

    /** Ends all of one's own but the one that asks. For anyone signed in. */
    @Transactional
    public void endOthers() {
        Account me = current.requireInPerson();
        record(me, me.id(), sessions.endAll(me.id(), current.session().orElse(null), SessionEnd.ENDED_BY_OWNER));
    }

    /** How many each account has; those without any are left out. For administrators. */
    @Transactional(readOnly = true)
    public Map<AccountId, Integer> counts() {
        current.require(ADMIN);
        return sessions.counts();
    }

    /** Ends all that an account has. For administrators. */
    @Transactional
    public void endAll(AccountId account) {
        Account administrator = current.require(ADMIN);
        record(administrator, account, sessions.endAll(account, null, SessionEnd.ENDED_BY_ADMINISTRATOR));
    }

    private void record(Account by, AccountId account, int ended) {
        if (ended > 0) {
            journal.append(ChainId.INSTANCE, by.id(), new AccountEvent.SessionsEnded(account, ended));
        }
    }
}
