package org.sourcebook.account;

import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about their own account. */
@Service
public class OwnAccount {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SessionRepository sessions;
    private final Journal journal;

    OwnAccount(
            CurrentAccount current,
            AccountRepository accounts,
            Passwords passwords,
            SessionRepository sessions,
            Journal journal) {
        this.current = current;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.journal = journal;
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
     * Changes the password, and ends all other sessions of the account. For anyone signed in who knows the present one.
     *
     * @throws Invalid if the present password is wrong (field {@code present}) or the new one breaks the rule
     *     (field {@code password})
     */
    @Transactional
    public void changePassword(String present, String password) {
        Account account = lock();
        if (!knows(account, present)) {
            throw new Invalid("present", "error.present-password", Map.of());
        }
        accounts.setPassword(account.id(), passwords.hash(NewPassword.of(account, password)));
        sessions.endAll(account.id(), current.session().orElse(null), SessionEnd.PASSWORD_CHANGED);
        append(account, new AccountEvent.PasswordChanged(account.id()));
    }

    private Account lock() {
        return accounts.lock(current.require().id()).filter(Account::acts).orElseThrow(NotSignedIn::new);
    }

    private boolean knows(Account account, String password) {
        return accounts.credentials(account.id())
                .flatMap(credentials -> Optional.ofNullable(credentials.passwordHash()))
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    private void append(Account account, AccountEvent event) {
        journal.append(ChainId.INSTANCE, account.id(), event);
    }
}
