package org.sourcebook.permission;

import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.EmailChanges;
import org.sourcebook.account.GivenLink.ToHandOver;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.PasswordResets;
import org.sourcebook.account.Teams;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.SetupCode;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;

/** Accounts and a team for the calls to be about. */
class AccountThings {

    private final Given given;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final EmailChanges changes;
    private final Teams teams;
    private final AccountRepository stored;
    private final SetupCode code;

    AccountThings(
            Given given,
            CurrentAccount current,
            Accounts accounts,
            PasswordResets resets,
            EmailChanges changes,
            Teams teams,
            AccountRepository stored,
            SetupCode code) {
        this.given = given;
        this.current = current;
        this.accounts = accounts;
        this.resets = resets;
        this.changes = changes;
        this.teams = teams;
        this.stored = stored;
        this.code = code;
    }

    void make(Things things) {
        things.put("member", given.member("Member").id());
        things.put("successor", given.member("Successor").id());
        Account inactive = given.member("Inactive");
        things.put("inactive", inactive.id());
        things.put("code", code.text());
        things.put("wholeJournal", JournalFilter.ALL);
        things.whenAsked("codeOfANewInstance", this::codeOfANewInstance);
        current.as(AccountId.OPERATOR, () -> {
            accounts.deactivate(inactive.id());
            String email = "invited." + Id.nextValue() + "@example.org";
            var invitation = (ToHandOver) accounts.invite(email, "Invited", InstanceRole.MEMBER);
            things.put("invited", invitation.account().id());
            things.put("token", invitation.token());
            var forgetful = given.member("Forgetful").id();
            things.put("resetToken", ((ToHandOver) resets.give(forgetful)).token());
            var change = (ToHandOver) changes.give(forgetful, "another." + Id.nextValue() + "@example.org");
            things.put("changeToken", change.token());
            Account colleague = given.member("Colleague");
            var team = teams.create("Team " + Id.nextValue(), "");
            teams.addMember(team.id(), colleague.id());
            things.put("colleague", colleague.id());
            things.put("team", team.id());
            return team;
        });
    }

    /** The code, after making sure, until the transaction ends, that there is no administrator. */
    private String codeOfANewInstance() {
        stored.lockAdministrators().stream()
                .flatMap(id -> stored.find(id).stream())
                .forEach(account -> stored.update(new Account(
                        account.id(), account.email(), account.name(), account.role(), AccountStatus.DEACTIVATED)));
        return code.text();
    }
}
