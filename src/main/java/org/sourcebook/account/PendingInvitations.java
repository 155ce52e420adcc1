package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.List;
import java.util.Map;
import org.sourcebook.account.internal.AccountLinkRepository;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.PendingInvitationRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that nobody has accepted yet. {@link Accounts} makes them, {@link Invitations} answers them. */
@Service
public class PendingInvitations {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final PendingInvitationRepository pending;
    private final AccountLinkRepository links;
    private final Journal journal;

    PendingInvitations(
            CurrentAccount current,
            AccountRepository accounts,
            PendingInvitationRepository pending,
            AccountLinkRepository links,
            Journal journal) {
        this.current = current;
        this.accounts = accounts;
        this.pending = pending;
        this.links = links;
        this.journal = journal;
    }

    /** The newest of each account that waits for its person, those made last first. For administrators. */
    @Transactional(readOnly = true)
    public List<PendingInvitation> all() {
        current.require(ADMIN);
        return pending.all();
    }

    /**
     * Takes back the invitation of an account, which stays and can be invited again. For administrators.
     *
     * @throws Invalid if the account has none that can be accepted
     */
    @Transactional
    public void close(AccountId id) {
        Account administrator = current.require(ADMIN);
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        if (account.status() != AccountStatus.INVITED || !links.hasOpen(id, LinkPurpose.INVITATION)) {
            throw new Invalid("error.no-open-invitation", Map.of("name", account.name()));
        }
        links.close(id, LinkPurpose.INVITATION);
        journal.append(ChainId.INSTANCE, administrator.id(), new AccountEvent.InvitationClosed(id));
    }
}
