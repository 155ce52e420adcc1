package org.sourcebook.account;

import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EmailAddress;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SetupCode;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator. Open to anyone who can read the console's one-time code, until there is one. */
@Service
public class Setup {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SetupCode code;
    private final Journal journal;

    Setup(AccountRepository accounts, Passwords passwords, SetupCode code, Journal journal) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.code = code;
        this.journal = journal;
    }

    /** Whether no administrator can sign in yet. */
    @Transactional(readOnly = true)
    public boolean needed() {
        return !accounts.hasAdministrator();
    }

    /**
     * Creates the first administrator.
     *
     * @param typed the code from the console
     * @throws NotFound if there is an administrator already
     * @throws TooSoon if the last wrong code was typed a moment ago
     * @throws org.sourcebook.kernel.Invalid if the code is wrong, or e-mail, name or password break their rule
     */
    @Transactional
    public Account begin(String typed, String email, String name, String password) {
        // Two people with the code queue here; the second finds an administrator.
        accounts.lock(AccountId.OPERATOR);
        if (!needed()) {
            throw new NotFound();
        }
        code.check(typed);
        var account = new Account(
                AccountId.next(),
                new EmailAddress(email).value(),
                Limits.LABEL.require("name", name),
                InstanceRole.ADMIN,
                AccountStatus.ACTIVE);
        accounts.add(account, passwords.hash(NewPassword.of(account, password)));
        journal.append(
                ChainId.INSTANCE,
                account.id(),
                new AccountEvent.Founded(account.id(), account.email(), account.name()));
        return account;
    }
}
