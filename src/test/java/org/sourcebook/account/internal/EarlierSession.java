package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import org.sourcebook.account.Account;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.SessionId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Sessions that somebody opened a while ago, and that this process serves. */
@TestComponent
public class EarlierSession {

    private final LiveSessions live;
    private final Clock clock;

    EarlierSession(LiveSessions live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** What the security context holds in a session that was opened so long ago. */
    public Authentication of(Account account, Duration ago) {
        var opened = clock.instant().minus(ago);
        var session = new Session(new SessionId(Id.nextValue()), account.id(), account.role(), opened, "");
        live.enter(session, new MockHttpSession());
        return UsernamePasswordAuthenticationToken.authenticated(session, null, session.getAuthorities());
    }
}
