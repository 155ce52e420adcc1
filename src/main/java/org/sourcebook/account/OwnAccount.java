package org.sourcebook.account;

import org.sourcebook.account.internal.AccountLinkRepository;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.account.internal.RevokedTokens;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What people change about their own account. */
@Service
public class OwnAccount {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PresentPassword presentPassword;
    private final AccountLinkRepository links;
    private final SessionRepository sessions;
    private final KnownDevices devices;
    private final RevokedTokens tokens;
    private final Journal journal;
    private final TransactionOperations transactions;

    OwnAccount(
            CurrentAccount current,
            AccountRepository accounts,
            Passwords passwords,
            PresentPassword presentPassword,
            AccountLinkRepository links,
            SessionRepository sessions,
            KnownDevices devices,
            RevokedTokens tokens,
            Journal journal,
            TransactionOperations transactions) {
        this.current = current;
        this.accounts = accounts;
        this.passwords = passwords;
        this.presentPassword = presentPassword;
        this.links = links;
        this.sessions = sessions;
        this.devices = devices;
        this.tokens = tokens;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Changes the name that others see. For anyone signed in.
     *
     * @throws Invalid if it is empty or too long
     */
    @Transactional
    public Account rename(String name) {
        Account before = lock();
        Account after = before.withName(Limits.LABEL.require("name", name));
        if (!after.equals(before)) {
            accounts.update(after);
            append(after, new AccountEvent.Renamed(after.id(), before.name(), after.name()));
        }
        return after;
    }

    /**
     * Changes the password, and ends all other sessions of the account, its tokens and its open links. For anyone signed in who
     * knows the present one.
     *
     * @throws Invalid if the present password is wrong (field {@code present}) or the new one breaks the rule
     *     (field {@code password})
     * @throws TooSoon if wrong ones were tried too often for now
     */
    public void changePassword(String present, String password) {
        presentPassword.require(current.requireInPerson().id(), present);
        transactions.executeWithoutResult(status -> setPassword(password));
    }

    private void setPassword(String password) {
        Account account = lock();
        accounts.setPassword(account.id(), passwords.hash(NewPassword.of(account, password)));
        links.closeAll(account.id());
        devices.forget(account.id());
        sessions.endAll(account.id(), current.session().orElse(null), SessionEnd.PASSWORD_CHANGED);
        tokens.all(account.id(), account.id());
        append(account, new AccountEvent.PasswordChanged(account.id()));
    }

    private Account lock() {
        return accounts.lockActing(current.requireInPerson().id());
    }

    private void append(Account account, AccountEvent event) {
        journal.append(ChainId.INSTANCE, account.id(), event);
    }
}
