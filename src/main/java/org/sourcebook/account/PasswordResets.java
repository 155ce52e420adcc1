package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.account.internal.AccountLinkRepository;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EmailAddress;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.LinkThrottle;
import org.sourcebook.account.internal.NewLink;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.OneTimeLinks;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.RevokedTokens;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing a password anew by a one-time link, for whoever does not know the present one. */
@Service
public class PasswordResets {

    private final CurrentAccount current;
    private final ResetRequests requests;
    private final OneTimeLinks links;
    private final AccountLinkRepository open;
    private final LinkThrottle throttle;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SessionRepository sessions;
    private final KnownDevices devices;
    private final RevokedTokens tokens;
    private final AccountMail mail;
    private final Journal journal;

    PasswordResets(
            CurrentAccount current,
            ResetRequests requests,
            OneTimeLinks links,
            AccountLinkRepository open,
            LinkThrottle throttle,
            AccountRepository accounts,
            Passwords passwords,
            SessionRepository sessions,
            KnownDevices devices,
            RevokedTokens tokens,
            AccountMail mail,
            Journal journal) {
        this.current = current;
        this.requests = requests;
        this.links = links;
        this.open = open;
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.tokens = tokens;
        this.mail = mail;
        this.journal = journal;
    }

    /** Whether people can ask for a link by themselves, because mail is configured. For anyone. */
    public boolean byMail() {
        return mail.isPossible();
    }

    /**
     * Asks for a link to be mailed. Neither the answer nor the time that it takes tells whether there is such an account; where
     * no mail is configured nothing comes of it. For anyone.
     *
     * @param from the network address of whoever asks
     * @throws Invalid if this is no e-mail address
     * @throws TooSoon if links were asked for too often of late: from there, or with this e-mail address
     */
    public void ask(String email, String from) {
        var address = new EmailAddress(email);
        throttle.ask(from, address.value());
        if (byMail()) {
            requests.take(address);
        }
    }

    /**
     * What a link with this token leads to. For anyone: the token is the permission.
     *
     * @param from the network address of whoever shows it
     * @throws TooSoon if links that were never given were tried from there too often of late
     */
    public LinkState look(LinkToken token, String from) {
        return links.look(LinkPurpose.RESET, token, from);
    }

    /**
     * Gives the account another password, ends all its sessions, tokens and open links, and mails its person that this was done. Nobody
     * is signed in by it. For anyone: the token is the permission.
     *
     * @param from as {@link #look}
     * @throws LinkClosed if the link cannot be used
     * @throws TooSoon as {@link #look}
     * @throws Invalid if the password breaks a rule; the link stays open
     */
    public Account reset(LinkToken token, String from, String password) {
        return links.follow(LinkPurpose.RESET, token, from, link -> reset(link.account(), password));
    }

    /**
     * Makes a link for somebody, and mails it where mail is configured. For administrators.
     *
     * @throws Invalid if the account is not active, or one's own: its password is changed by whoever knows it
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public GivenLink give(AccountId id) {
        Account administrator = current.requireProven(InstanceRole.ADMIN);
        requireAnother(administrator, id);
        Account account = accounts.lockActive(id);
        var issued = links.issue(new NewLink(LinkPurpose.RESET, id, administrator.id(), null, mail.isPossible()));
        GivenLink given = mail.give(LinkPurpose.RESET, account, account.email(), issued);
        append(administrator, new AccountEvent.ResetLinkGiven(id, mail.isPossible()));
        return given;
    }

    static void requireAnother(Account administrator, AccountId id) {
        if (id.equals(administrator.id())) {
            throw new Invalid("error.link-own", Map.of());
        }
    }

    private Account reset(Account account, String password) {
        accounts.setPassword(account.id(), passwords.hash(NewPassword.of(account, password)));
        open.closeAll(account.id());
        devices.forget(account.id());
        sessions.endAll(account.id(), null, SessionEnd.PASSWORD_RESET);
        tokens.all(account.id(), account.id());
        mail.tellOfReset(account);
        append(account, new AccountEvent.PasswordReset(account.id()));
        return account;
    }

    private void append(Account by, AccountEvent event) {
        journal.append(ChainId.INSTANCE, by.id(), event);
    }
}
