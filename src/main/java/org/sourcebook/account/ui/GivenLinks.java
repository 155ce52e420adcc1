package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.EmailChanges;
import org.sourcebook.account.GivenLink;
import org.sourcebook.account.PasswordResets;
import org.sourcebook.design.Ask;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.mail.PublicAddress;

/** The one-time links that an administrator makes for others: asking for what they need, and saying how they reach them. */
final class GivenLinks {

    private final PasswordResets resets;
    private final EmailChanges changes;
    private final PublicAddress address;

    GivenLinks(PasswordResets resets, EmailChanges changes, PublicAddress address) {
        this.resets = resets;
        this.changes = changes;
        this.address = address;
    }

    /** Makes a link to choose another password, after a question. */
    void resetPassword(Account account) {
        Ask.before(
                text("accounts.reset-password.question", Map.of("name", account.name())),
                text("accounts.reset-password.consequence"),
                text("accounts.reset-password.submit"),
                () -> new FieldErrors().during(() -> show(resets.give(account.id()))));
    }

    /** Makes a link to confirm another e-mail address, after asking which. */
    void changeEmail(Account account) {
        new ChangeEmailDialog(account, email -> changes.give(account.id(), email), this::show).open();
    }

    /** Says to whom a link was mailed, or shows it to be handed over. */
    void show(GivenLink link) {
        switch (link) {
            case GivenLink.Mailed mailed -> new MailedDialog(mailed).open();
            case GivenLink.ToHandOver given -> new LinkDialog(given, address).open();
        }
    }
}
