package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.EmailChanges;
import org.sourcebook.account.GivenLink;
import org.sourcebook.account.PasswordResets;
import org.sourcebook.design.Ask;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.mail.PublicAddress;

/** The one-time links that an administrator makes for others: asking for what they need, and saying how they reach them. */
@SpringComponent
class GivenLinks {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final EmailChanges changes;
    private final Proving proving;
    private final PublicAddress address;

    GivenLinks(Accounts accounts, PasswordResets resets, EmailChanges changes, Proving proving, PublicAddress address) {
        this.accounts = accounts;
        this.resets = resets;
        this.changes = changes;
        this.proving = proving;
        this.address = address;
    }

    /** Whether they are mailed rather than handed over. */
    boolean byMail() {
        return resets.byMail();
    }

    /**
     * Invites somebody new, after asking whom.
     *
     * @param then what follows once the link is made
     */
    void invite(Runnable then) {
        proving.before(() -> new InviteDialog(accounts::invite, invitation -> {
                    then.run();
                    show(invitation);
                })
                .open());
    }

    /**
     * Makes the link of an invitation anew.
     *
     * @param then what follows once it is made
     */
    void inviteAgain(Account account, Runnable then) {
        proving.before(() -> {
            show(accounts.reinvite(account.id()));
            then.run();
        });
    }

    /** Makes a link to choose another password, after a question. */
    void resetPassword(Account account) {
        proving.before(() -> Ask.before(
                text("accounts.reset-password.question", Map.of("name", account.name())),
                text("accounts.reset-password.consequence"),
                text("accounts.reset-password.submit"),
                () -> new FieldErrors().during(() -> show(resets.give(account.id())))));
    }

    /** Makes a link to confirm another e-mail address, after asking which. */
    void changeEmail(Account account) {
        proving.before(() ->
                new ChangeEmailDialog(account, email -> changes.give(account.id(), email), this::show).open());
    }

    /** Says to whom a link was mailed, or shows it to be handed over. */
    private void show(GivenLink link) {
        switch (link) {
            case GivenLink.Mailed mailed -> new MailedDialog(mailed).open();
            case GivenLink.ToHandOver given -> new LinkDialog(given, address).open();
        }
    }
}
