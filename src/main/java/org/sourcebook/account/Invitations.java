package org.sourcebook.account;

import java.time.Clock;
import org.sourcebook.account.InvitationState.Closed;
import org.sourcebook.account.InvitationState.Open;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.InvitationRepository;
import org.sourcebook.account.internal.InvitationRepository.Issued;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers one-time links. Open to anyone: the token is the permission. */
@Service
public class Invitations {

    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            AccountRepository accounts,
            Passwords passwords,
            Journal journal,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a link with this token leads to. */
    @Transactional(readOnly = true)
    public InvitationState look(LinkToken token) {
        return invitations.find(token.hash()).map(this::state).orElse(Closed.UNKNOWN);
    }

    /**
     * Makes the invited account ready to sign in.
     *
     * @param name the name that the person wants to be known by
     * @throws InvitationClosed if the link has expired, was used or is unknown
     * @throws org.sourcebook.kernel.Invalid if name or password break their rule
     */
    @Transactional
    public Account accept(LinkToken token, String name, String password) {
        // Two who follow one link queue at the account; the second finds the link used.
        invitations
                .find(token.hash())
                .ifPresent(issued -> accounts.lock(issued.account().id()));
        return switch (look(token)) {
            case Open open -> join(token, open.account().withName(Limits.LABEL.require("name", name)), password);
            case Closed closed -> throw new InvitationClosed(closed);
        };
    }

    private Account join(LinkToken token, Account invited, String password) {
        Account joined = invited.withStatus(AccountStatus.ACTIVE);
        accounts.setPassword(joined.id(), passwords.hash(NewPassword.of(joined, password)));
        accounts.update(joined);
        invitations.use(token.hash());
        journal.append(ChainId.INSTANCE, joined.id(), new AccountEvent.Joined(joined.id(), joined.name()));
        return joined;
    }

    private InvitationState state(Issued issued) {
        if (issued.used() != null) {
            return Closed.USED;
        }
        boolean open = issued.account().status() == AccountStatus.INVITED
                && clock.instant().isBefore(issued.expires());
        return open ? new Open(issued.account(), issued.expires()) : Closed.EXPIRED;
    }
}
