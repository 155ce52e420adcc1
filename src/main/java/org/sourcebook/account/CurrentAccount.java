package org.sourcebook.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.LiveSessions;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.SessionId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account that the present thread works for, read anew at each question so that a deactivation holds at once. */
@Component
public class CurrentAccount {

    private static final ScopedValue<AccountId> ACTING = ScopedValue.newInstance();

    private final AccountRepository accounts;
    private final LiveSessions sessions;

    CurrentAccount(AccountRepository accounts, LiveSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Who this thread works for, if anyone and in a session that is not over; whether the account may still act is not asked. */
    public Optional<AccountId> id() {
        return ACTING.isBound() ? Optional.of(ACTING.get()) : signedIn().map(SignedIn::accountId);
    }

    /** The session that this thread works in, if it is one in which somebody signed in. */
    public Optional<SessionId> session() {
        return ACTING.isBound() ? Optional.empty() : signedIn().flatMap(SignedIn::sessionId);
    }

    /** How far the token reaches by which this thread works, if it works for a program that shows one. */
    public Optional<TokenReach> reach() {
        return ACTING.isBound() ? Optional.empty() : signedIn().flatMap(SignedIn::reach);
    }

    /** The account, if somebody is signed in and may still act. */
    public Optional<Account> get() {
        return id().flatMap(accounts::find).filter(Account::acts);
    }

    /**
     * The account.
     *
     * @throws NotSignedIn if nobody is signed in, the session is over or the account has been deactivated
     */
    public Account require() {
        return get().orElseThrow(NotSignedIn::new);
    }

    /**
     * The account, of somebody who is here themselves: what is about accounts, and not in a collection, is for no program
     * with a token.
     *
     * @throws NotSignedIn as {@link #require()}
     * @throws Forbidden if a program asks that shows a token
     */
    public Account requireInPerson() {
        Account account = require();
        if (reach().isPresent()) {
            throw Forbidden.inPerson();
        }
        return account;
    }

    /**
     * The account, in person, which must have one of these roles in the instance. The command line's account has them all.
     *
     * @throws NotSignedIn as {@link #require()}
     * @throws Forbidden if it has none of them, or a program asks that shows a token
     */
    public Account require(InstanceRole first, InstanceRole... others) {
        Account account = requireInPerson();
        boolean allowed = account.status() == AccountStatus.SYSTEM
                || account.role() == first
                || List.of(others).contains(account.role());
        if (!allowed) {
            throw new Forbidden(first.name());
        }
        return account;
    }

    /**
     * The account as {@link #require(InstanceRole, InstanceRole...)}, of somebody who has shown lately that it is they who
     * sit there: for what lets people in, or shuts out the one whose account it is. By signing in they have shown it.
     *
     * @throws ProofDue if that was too long ago
     */
    public Account requireProven(InstanceRole role) {
        Account account = require(role);
        requireProof();
        return account;
    }

    /** Refuses whoever {@link #isProven} does not hold for. */
    void requireProof() {
        if (!isProven()) {
            throw new ProofDue();
        }
    }

    /** Whether whoever is signed in has shown lately that it is they who sit there. Who works in no session need not. */
    public boolean isProven() {
        return session().map(sessions::isProven).orElse(true);
    }

    /** Does something as another account; for the command line, background work and the demo. */
    public <T> T as(AccountId account, Supplier<T> work) {
        return ScopedValue.where(ACTING, account).call(work::get);
    }

    private Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .filter(person -> person.sessionId().map(sessions::isOpen).orElse(true));
    }
}
