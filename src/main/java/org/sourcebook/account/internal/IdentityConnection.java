package org.sourcebook.account.internal;

import java.time.Clock;
import org.sourcebook.account.Account;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.account.internal.ProviderRefusal.Why;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connects an account with an identity. No service, and so no screen, can do that: it takes what a provider has just said to
 * the one who is signed in, after their password.
 */
@Component
class IdentityConnection {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final IdentityRepository identities;
    private final SessionRepository sessions;
    private final Journal journal;
    private final Clock clock;

    IdentityConnection(
            CurrentAccount current,
            AccountRepository accounts,
            IdentityRepository identities,
            SessionRepository sessions,
            Journal journal,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Connects the account, and ends its other sessions.
     *
     * @throws ProviderRefusal if it took too long, or this is no session of the account any more
     * @throws IdentityTaken if the account or the identity is connected already
     */
    @Transactional
    public void connect(Connecting connecting, Identity identity) {
        Account me = accounts.lock(connecting.account())
                .filter(account -> account.acts() && isHere(account) && !connecting.isOver(clock.instant()))
                .orElseThrow(() -> new ProviderRefusal(Why.PROVIDER_OVER));
        if (!identities.add(me.id(), identity)) {
            throw new IdentityTaken();
        }
        sessions.endAll(me.id(), current.session().orElse(null), SessionEnd.IDENTITY_CHANGED);
        journal.append(
                ChainId.INSTANCE, me.id(), new IdentityEvent.Connected(me.id(), identity.issuer(), identity.subject()));
    }

    private boolean isHere(Account account) {
        return current.id().filter(account.id()::equals).isPresent();
    }
}
