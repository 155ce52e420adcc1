package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.Set;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.IdentityEvent;
import org.sourcebook.account.internal.IdentityRepository;
import org.sourcebook.account.internal.Provider;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose account is connected with an identity at the provider. Who it is there is not told. */
@Service
public class Identities {

    private final CurrentAccount current;
    private final Provider provider;
    private final AccountRepository accounts;
    private final IdentityRepository identities;
    private final SessionRepository sessions;
    private final Journal journal;

    Identities(
            CurrentAccount current,
            Provider provider,
            AccountRepository accounts,
            IdentityRepository identities,
            SessionRepository sessions,
            Journal journal) {
        this.current = current;
        this.provider = provider;
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** The accounts that are connected with an identity. For administrators. */
    @Transactional(readOnly = true)
    public Set<AccountId> holders() {
        current.require(ADMIN);
        return identities.holders(provider.issuer());
    }

    /**
     * Takes an account's connection with an identity away, and ends the account's sessions; does nothing if there is none.
     * For administrators.
     *
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void remove(AccountId account) {
        Account administrator = current.requireProven(ADMIN);
        accounts.lock(account);
        identities.of(account, provider.issuer()).ifPresent(connected -> {
            identities.delete(account, provider.issuer());
            sessions.endAll(account, null, SessionEnd.IDENTITY_REMOVED);
            journal.append(
                    ChainId.INSTANCE,
                    administrator.id(),
                    new IdentityEvent.Removed(account, provider.issuer(), connected.subject()));
        });
    }
}
