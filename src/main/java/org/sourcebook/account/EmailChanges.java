package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.account.internal.AccountLinkRepository;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EmailAddress;
import org.sourcebook.account.internal.LinkThrottle;
import org.sourcebook.account.internal.NewLink;
import org.sourcebook.account.internal.OneTimeLinks;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Giving an account another e-mail address, once the reader of that address has confirmed it by a one-time link. */
@Service
public class EmailChanges {

    private final CurrentAccount current;
    private final OneTimeLinks links;
    private final AccountLinkRepository open;
    private final LinkThrottle throttle;
    private final AccountRepository accounts;
    private final PresentPassword passwords;
    private final SessionRepository sessions;
    private final AccountMail mail;
    private final Journal journal;
    private final TransactionOperations transactions;

    EmailChanges(
            CurrentAccount current,
            OneTimeLinks links,
            AccountLinkRepository open,
            LinkThrottle throttle,
            AccountRepository accounts,
            PresentPassword passwords,
            SessionRepository sessions,
            AccountMail mail,
            Journal journal,
            TransactionOperations transactions) {
        this.current = current;
        this.links = links;
        this.open = open;
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mail = mail;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Whether people can change their address by themselves, because mail is configured. For anyone. */
    public boolean byMail() {
        return mail.isPossible();
    }

    /**
     * Asks that one's own account have another e-mail address: a link goes there, and a notice to the present one. Whether the
     * address is another account's is not told. Where no mail is configured nothing comes of it. For anyone signed in who
     * knows the present password.
     *
     * @throws Invalid if this is no e-mail address or the present one (field {@code email}), or the password is wrong (field
     *     {@code present})
     * @throws TooSoon if that was asked for too often of late
     */
    public void ask(String email, String present) {
        AccountId me = current.requireInPerson().id();
        var after = new EmailAddress(email);
        throttle.ask(me.toString(), after.value());
        passwords.require(me, present);
        if (byMail()) {
            transactions.executeWithoutResult(status -> ask(accounts.lockActive(me), after));
        }
    }

    /**
     * What a link with this token leads to. For anyone: the token is the permission.
     *
     * @param from the network address of whoever shows it
     * @throws TooSoon if links that were never given were tried from there too often of late
     */
    public LinkState look(LinkToken token, String from) {
        return links.look(LinkPurpose.EMAIL_CHANGE, token, from);
    }

    /**
     * Makes the new address the account's, and ends its other sessions and all open links. For anyone: the token is the
     * permission.
     *
     * @param from as {@link #look}
     * @throws LinkClosed if the link cannot be used
     * @throws TooSoon as {@link #look}
     * @throws Invalid if the address has become another account's meanwhile
     */
    public void confirm(LinkToken token, String from) {
        links.follow(LinkPurpose.EMAIL_CHANGE, token, from, link -> change(link.account(), link.email()));
    }

    /**
     * Makes the link by which somebody confirms another e-mail address, and mails it there where mail is configured. For
     * administrators.
     *
     * @throws Invalid if the account is not active or one's own, or the address is none, the present one or taken
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public GivenLink give(AccountId id, String email) {
        Account administrator = current.requireProven(InstanceRole.ADMIN);
        PasswordResets.requireAnother(administrator, id);
        Account account = accounts.lockActive(id);
        String after = other(account, new EmailAddress(email));
        if (isTaken(after)) {
            throw new Invalid("email", "error.email-taken", Map.of("email", after));
        }
        var issued =
                links.issue(new NewLink(LinkPurpose.EMAIL_CHANGE, id, administrator.id(), after, mail.isPossible()));
        GivenLink given = mail.give(LinkPurpose.EMAIL_CHANGE, account, after, issued);
        mail.tellOfChange(account, after);
        append(administrator, new AccountEvent.EmailChangeAsked(id, after, mail.isPossible()));
        return given;
    }

    private void ask(Account me, EmailAddress wanted) {
        String after = other(me, wanted);
        var issued = links.issue(new NewLink(LinkPurpose.EMAIL_CHANGE, me.id(), me.id(), after, true));
        if (!isTaken(after)) {
            mail.mail(LinkPurpose.EMAIL_CHANGE, me, after, issued);
        }
        mail.tellOfChange(me, after);
        append(me, new AccountEvent.EmailChangeAsked(me.id(), after, true));
    }

    private Account change(Account before, String after) {
        accounts.setEmail(before.id(), after);
        open.closeAll(before.id());
        sessions.endAll(before.id(), current.session().orElse(null), SessionEnd.EMAIL_CHANGED);
        append(before, new AccountEvent.EmailChanged(before.id(), before.email(), after));
        return before;
    }

    private static String other(Account account, EmailAddress wanted) {
        if (wanted.value().equals(account.email())) {
            throw new Invalid("email", "error.email-same", Map.of());
        }
        return wanted.value();
    }

    private boolean isTaken(String email) {
        return accounts.credentials(new EmailAddress(email)).isPresent();
    }

    private void append(Account by, AccountEvent event) {
        journal.append(ChainId.INSTANCE, by.id(), event);
    }
}
