package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.MEMBER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.account.internal.AccountLinkRepository;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EmailAddress;
import org.sourcebook.account.internal.NewLink;
import org.sourcebook.account.internal.OneTimeLinks;
import org.sourcebook.account.internal.RevokedTokens;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the instance. */
@Service
public class Accounts {

    private static final int CHOICES = 50;

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final AccountLinkRepository open;
    private final SessionRepository sessions;
    private final RevokedTokens tokens;
    private final Responsibilities responsibilities;
    private final AccountMail mail;
    private final Journal journal;

    Accounts(
            CurrentAccount current,
            AccountRepository accounts,
            OneTimeLinks links,
            AccountLinkRepository open,
            SessionRepository sessions,
            RevokedTokens tokens,
            Responsibilities responsibilities,
            AccountMail mail,
            Journal journal) {
        this.current = current;
        this.accounts = accounts;
        this.links = links;
        this.open = open;
        this.sessions = sessions;
        this.tokens = tokens;
        this.responsibilities = responsibilities;
        this.mail = mail;
        this.journal = journal;
    }

    /** All accounts by name, those of the system left out. For administrators. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        current.require(ADMIN);
        return accounts.all();
    }

    /**
     * One account. For administrators.
     *
     * @throws NotFound if there is none, or it is the system's
     */
    @Transactional(readOnly = true)
    public Account get(AccountId id) {
        current.require(ADMIN);
        return accounts.find(id)
                .filter(account -> account.status() != AccountStatus.SYSTEM)
                .orElseThrow(NotFound::new);
    }

    /** Active accounts whose name or e-mail contains the text, by name, at most 50: to choose from when granting or assigning. For administrators and MEMBERs. */
    @Transactional(readOnly = true)
    public List<Account> choose(String text) {
        current.require(MEMBER, ADMIN);
        return accounts.choose(text, CHOICES);
    }

    /** The names to show for these accounts, deactivated ones included. For anyone signed in. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        current.require();
        return accounts.names(ids);
    }

    /**
     * Makes an account that waits for its person, and the link by which they come in, which is mailed where mail is configured. For administrators.
     *
     * @throws Invalid if the e-mail address is none or taken, or the name is empty or too long
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public GivenLink invite(String email, String name, InstanceRole role) {
        Account administrator = current.requireProven(ADMIN);
        var account = new Account(
                AccountId.next(),
                new EmailAddress(email).value(),
                Limits.LABEL.require("name", name),
                role,
                AccountStatus.INVITED);
        accounts.add(account, null);
        GivenLink invitation = issue(account, administrator);
        record(
                administrator,
                new AccountEvent.Invited(account.id(), account.email(), account.name(), role, mail.isPossible()));
        return invitation;
    }

    /**
     * Makes a new link for somebody who has not come in yet; the one before can no longer be used. For administrators.
     *
     * @throws Invalid if the account does not wait for an invitation to be accepted
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public GivenLink reinvite(AccountId id) {
        Account administrator = current.requireProven(ADMIN);
        Account account = lock(id);
        if (account.status() != AccountStatus.INVITED) {
            throw new Invalid("error.not-invited", Map.of("name", account.name()));
        }
        GivenLink invitation = issue(account, administrator);
        record(administrator, new AccountEvent.InvitedAgain(id, mail.isPossible()));
        return invitation;
    }

    /** How many collections have no other manager for good than this account. For administrators. */
    @Transactional
    public int managesAlone(AccountId id) {
        current.require(ADMIN);
        return responsibilities.ofAlone(id);
    }

    /**
     * Takes an account out of use, and ends its sessions, tokens and open links. For administrators.
     *
     * @throws LastAdministrator if nobody else could administrate
     * @throws NeedsSuccessor if collections would be left without a manager
     */
    @Transactional
    public void deactivate(AccountId id) {
        Account administrator = current.require(ADMIN);
        int alone = responsibilities.ofAlone(id);
        if (alone > 0) {
            throw new NeedsSuccessor("error.needs-successor", lock(id), alone);
        }
        deactivate(administrator, id);
    }

    /**
     * Takes an account out of use as {@link #deactivate(AccountId)}, and makes another one MANAGER of the collections
     * that would be left without. For administrators.
     *
     * @throws LastAdministrator if nobody else could administrate
     * @throws Invalid if the successor is no other active account
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void deactivate(AccountId id, AccountId successor) {
        Account administrator = current.requireProven(ADMIN);
        Account taking = accounts.find(successor)
                .filter(account -> account.status() == AccountStatus.ACTIVE && !successor.equals(id))
                .orElseThrow(() -> new Invalid("successor", "error.successor", Map.of()));
        responsibilities.passOn(id, taking, administrator.id());
        deactivate(administrator, id);
    }

    private void deactivate(Account administrator, AccountId id) {
        Set<AccountId> administrators = accounts.lockAdministrators();
        Account account = lock(id);
        if (account.status() == AccountStatus.DEACTIVATED) {
            return;
        }
        keepOne(administrators, account);
        accounts.update(account.withStatus(AccountStatus.DEACTIVATED));
        open.closeAll(id);
        sessions.endAll(id, null, SessionEnd.DEACTIVATED);
        tokens.all(id, administrator.id());
        record(administrator, new AccountEvent.Deactivated(id));
    }

    /**
     * Takes an account into use again: it can sign in, or be invited again if it never did. For administrators.
     *
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void reactivate(AccountId id) {
        Account administrator = current.requireProven(ADMIN);
        Account account = lock(id);
        if (account.status() != AccountStatus.DEACTIVATED) {
            return;
        }
        accounts.update(account.withStatus(accounts.hasPassword(id) ? AccountStatus.ACTIVE : AccountStatus.INVITED));
        record(administrator, new AccountEvent.Reactivated(id));
    }

    /**
     * Gives an account another role in the instance, and ends its sessions and tokens, which were opened with the one before. For administrators.
     *
     * @throws LastAdministrator if nobody else could administrate
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void changeRole(AccountId id, InstanceRole role) {
        Account administrator = current.requireProven(ADMIN);
        Set<AccountId> administrators = accounts.lockAdministrators();
        Account account = lock(id);
        if (account.role() == role) {
            return;
        }
        keepOne(administrators, account);
        accounts.update(account.withRole(role));
        sessions.endAll(id, null, SessionEnd.ROLE_CHANGED);
        tokens.all(id, administrator.id());
        record(administrator, new AccountEvent.RoleChanged(id, account.role(), role));
    }

    private Account lock(AccountId id) {
        return accounts.lock(id)
                .filter(account -> account.status() != AccountStatus.SYSTEM)
                .orElseThrow(NotFound::new);
    }

    /** Asked with the administrators' rows locked, so that two who remove each other cannot both succeed. */
    private static void keepOne(Set<AccountId> administrators, Account leaving) {
        if (administrators.equals(Set.of(leaving.id()))) {
            throw new LastAdministrator(leaving);
        }
    }

    private GivenLink issue(Account account, Account administrator) {
        var issued = links.issue(
                new NewLink(LinkPurpose.INVITATION, account.id(), administrator.id(), null, mail.isPossible()));
        return mail.give(LinkPurpose.INVITATION, account, account.email(), issued);
    }

    private void record(Account administrator, AccountEvent event) {
        journal.append(ChainId.INSTANCE, administrator.id(), event);
    }
}
