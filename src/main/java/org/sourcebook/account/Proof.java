package org.sourcebook.account;

import org.sourcebook.account.internal.LiveSessions;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Service;

/** Shows that whoever is signed in is the account's person, before what a session alone is not enough for. */
@Service
public class Proof {

    private final CurrentAccount current;
    private final PresentPassword presentPassword;
    private final LiveSessions sessions;

    Proof(CurrentAccount current, PresentPassword presentPassword, LiveSessions sessions) {
        this.current = current;
        this.presentPassword = presentPassword;
        this.sessions = sessions;
    }

    /** Whether it is due: it was too long ago that they signed in or showed it. For anyone signed in. */
    public boolean isDue() {
        current.requireInPerson();
        return !current.isProven();
    }

    /**
     * Shows it, for some minutes (handbook, sessions). For anyone signed in who knows the password.
     *
     * @throws Invalid if the password is wrong (field {@code present})
     * @throws TooSoon if wrong ones were tried too often for now
     */
    public void show(String password) {
        presentPassword.require(current.requireInPerson().id(), password);
        current.session().ifPresent(sessions::prove);
    }
}
