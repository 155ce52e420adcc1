package org.sourcebook.account;

import java.time.Clock;
import java.util.Optional;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Connecting;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.IdentityEvent;
import org.sourcebook.account.internal.IdentityRepository;
import org.sourcebook.account.internal.PresentCode;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.account.internal.Provider;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The identity at a provider by which one signs in to one's own account, where the instance has a provider. */
@Service
public class OwnIdentity {

    private final CurrentAccount current;
    private final Provider provider;
    private final AccountRepository accounts;
    private final IdentityRepository identities;
    private final PresentPassword presentPassword;
    private final PresentCode presentCode;
    private final Factors factors;
    private final SessionRepository sessions;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    OwnIdentity(
            CurrentAccount current,
            Provider provider,
            AccountRepository accounts,
            IdentityRepository identities,
            PresentPassword presentPassword,
            PresentCode presentCode,
            Factors factors,
            SessionRepository sessions,
            Journal journal,
            TransactionOperations transactions,
            Clock clock) {
        this.current = current;
        this.provider = provider;
        this.accounts = accounts;
        this.identities = identities;
        this.presentPassword = presentPassword;
        this.presentCode = presentCode;
        this.factors = factors;
        this.sessions = sessions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How one's account stands; nothing where the instance has no provider. For anyone signed in. */
    @Transactional(readOnly = true)
    public Optional<IdentityState> state() {
        Account me = current.requireInPerson();
        return provider.name()
                .map(name -> new IdentityState(
                        name,
                        identities
                                .of(me.id(), provider.issuer())
                                .map(IdentityRepository.Connected::since)
                                .orElse(null),
                        factors.has(me.id())));
    }

    /**
     * Lets one leave for the provider to connect one's account; it is connected when the provider has said who one is. For
     * anyone signed in who knows the password.
     *
     * @param code where the account has an app, what it shows, or a recovery code: a provider's word may stand for both factors
     * @return what the browser's session has to hold when it leaves
     * @throws Invalid if the password is wrong (field {@code present}) or the code (field {@code code})
     * @throws TooSoon if wrong ones were tried too often for now
     */
    public Connecting leave(String present, String code) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        return presentCode.useIfThereIsAnApp(me.id(), code, () -> new Connecting(me.id(), clock.instant()));
    }

    /**
     * Disconnects one's account from the identity, if it is connected, and ends all other sessions of the account. For
     * anyone signed in who knows the password.
     *
     * @throws Invalid if the password is wrong (field {@code present})
     * @throws TooSoon if wrong ones were tried too often for now
     */
    public void disconnect(String present) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        transactions.executeWithoutResult(status -> {
            accounts.lockActing(me.id());
            identities.of(me.id(), provider.issuer()).ifPresent(connected -> {
                identities.delete(me.id(), provider.issuer());
                sessions.endAll(me.id(), current.session().orElse(null), SessionEnd.IDENTITY_CHANGED);
                journal.append(
                        ChainId.INSTANCE,
                        me.id(),
                        new IdentityEvent.Disconnected(me.id(), provider.issuer(), connected.subject()));
            });
        });
    }
}
