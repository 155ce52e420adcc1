package org.sourcebook.account;

import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.OneTimeLinks;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Limits;
import org.springframework.stereotype.Service;

/** Answers invitations. Open to anyone: the token is the permission. */
@Service
public class Invitations {

    private final OneTimeLinks links;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Journal journal;

    Invitations(OneTimeLinks links, AccountRepository accounts, Passwords passwords, Journal journal) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
    }

    /**
     * What an invitation with this token leads to.
     *
     * @param from the network address of whoever shows it
     * @throws TooSoon if links that were never given were tried from there too often of late
     */
    public LinkState look(LinkToken token, String from) {
        return links.look(LinkPurpose.INVITATION, token, from);
    }

    /**
     * Makes the invited account ready to sign in.
     *
     * @param from as {@link #look}
     * @param name the name that the person wants to be known by
     * @throws LinkClosed if the link cannot be used
     * @throws TooSoon as {@link #look}
     * @throws org.sourcebook.kernel.Invalid if name or password break their rule; the link stays open
     */
    public Account accept(LinkToken token, String from, String name, String password) {
        return links.follow(
                LinkPurpose.INVITATION,
                token,
                from,
                open -> join(open.account().withName(Limits.LABEL.require("name", name)), password));
    }

    private Account join(Account invited, String password) {
        Account joined = invited.withStatus(AccountStatus.ACTIVE);
        accounts.setPassword(joined.id(), passwords.hash(NewPassword.of(joined, password)));
        accounts.update(joined);
        journal.append(ChainId.INSTANCE, joined.id(), new AccountEvent.Joined(joined.id(), joined.name()));
        return joined;
    }
}
