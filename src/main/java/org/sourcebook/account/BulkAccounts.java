package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Service;

/**
 * One action on many accounts. Each account is a change and a record of its own; what cannot be done is reported and stops
 * nothing. The account of whoever asks comes last, since they may not go on after it.
 */
@Service
public class BulkAccounts {

    private final CurrentAccount current;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final PendingInvitations invitations;

    BulkAccounts(CurrentAccount current, Accounts accounts, OpenSessions sessions, PendingInvitations invitations) {
        this.current = current;
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /** Takes each out of use as {@link Accounts#deactivate(AccountId)}, where no successor is needed. For administrators. */
    public AccountsReport deactivate(List<AccountId> ids) {
        return each(ids, accounts::deactivate);
    }

    /** Ends all sessions of each. For administrators. */
    public AccountsReport endSessions(List<AccountId> ids) {
        return each(ids, sessions::endAll);
    }

    /** Takes back the invitation of each as {@link PendingInvitations#close}. For administrators. */
    public AccountsReport closeInvitations(List<AccountId> ids) {
        return each(ids, invitations::close);
    }

    private AccountsReport each(List<AccountId> ids, Consumer<AccountId> action) {
        AccountId me = current.require(ADMIN).id();
        var ordered = ids.stream().sorted(Comparator.comparing(me::equals)).toList();
        return AccountsReport.of(ordered, action);
    }
}
