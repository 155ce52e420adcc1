package org.sourcebook.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Ceremonies;
import org.sourcebook.account.internal.PasskeyEvent;
import org.sourcebook.account.internal.PasskeyRepository;
import org.sourcebook.account.internal.PresentCode;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.PasskeyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The passkeys of one's own account. What changes them asks for the present password: a session alone is not enough. */
@Service
public class OwnPasskeys {

    /** How many an account can have. */
    static final int MOST = 10;

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final PasskeyRepository passkeys;
    private final Ceremonies ceremonies;
    private final SecondFactorPolicy policy;
    private final PresentPassword presentPassword;
    private final PresentCode presentCode;
    private final SessionRepository sessions;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transactions;

    OwnPasskeys(
            CurrentAccount current,
            AccountRepository accounts,
            PasskeyRepository passkeys,
            Ceremonies ceremonies,
            SecondFactorPolicy policy,
            PresentPassword presentPassword,
            PresentCode presentCode,
            SessionRepository sessions,
            Journal journal,
            Clock clock,
            TransactionOperations transactions) {
        this.current = current;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.policy = policy;
        this.presentPassword = presentPassword;
        this.presentCode = presentCode;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** One's own, in the order in which they were added. For anyone signed in. */
    @Transactional(readOnly = true)
    public List<Passkey> mine() {
        return passkeys.of(current.requireInPerson().id());
    }

    /**
     * Begins to add one. For anyone signed in who knows the password, and has a code where the account has an app: a passkey
     * is as good as both.
     *
     * @param name what to call it
     * @param code what the app shows, or a recovery code; not looked at where there is no app
     * @return what {@link #add} takes, within five minutes
     * @throws Invalid if the name is empty or too long (field {@code passkey-name}), the password is wrong (field
     *     {@code present}) or the code (field {@code code}), or there are too many
     * @throws TooSoon if wrong ones were tried too often for now
     */
    public NewPasskey begin(String name, String present, String code) {
        Account me = current.requireInPerson();
        String called = Limits.LABEL.require("passkey-name", name);
        presentPassword.require(me.id(), present);
        return presentCode.useIfThereIsAnApp(me.id(), code, () -> propose(me, called));
    }

    /**
     * Adds one, and ends all other sessions of the account. For anyone signed in who has begun it.
     *
     * @param answer what the browser answered, as JSON
     * @throws Invalid if it was begun too long ago or by somebody else, there are too many, or the answer does not fit
     */
    public Passkey add(NewPasskey begun, String answer) {
        Account me = current.requireInPerson();
        if (!begun.isFor(me.id(), clock.instant())) {
            throw new Invalid("error.passkey-too-late", Map.of());
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            accounts.lockActing(me.id());
            requireRoom(me);
            Passkey added = ceremonies.register(begun.creation(), begun.name(), answer);
            sessions.endAll(me.id(), current.session().orElse(null), SessionEnd.PASSKEYS_CHANGED);
            append(me, new PasskeyEvent.Added(me.id(), added.id(), added.name()));
            return added;
        }));
    }

    /**
     * Removes one, and ends all other sessions of the account; the present one as well where a second factor is required
     * and none is left, so that one is set up on the way in. For anyone signed in who knows the password.
     *
     * @throws Invalid if the password is wrong (field {@code present})
     * @throws TooSoon if wrong ones were tried too often for now
     * @throws NotFound if it is removed already, or somebody else's
     */
    public void remove(PasskeyId id, String present) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        transactions.executeWithoutResult(status -> {
            accounts.lockActing(me.id());
            String name = passkeys.remove(me.id(), id).orElseThrow(NotFound::new);
            if (policy.lacks(me.id())) {
                sessions.endAll(me.id(), null, SessionEnd.SECOND_FACTOR_REQUIRED);
            } else {
                sessions.endAll(me.id(), current.session().orElse(null), SessionEnd.PASSKEYS_CHANGED);
            }
            append(me, new PasskeyEvent.Removed(me.id(), id, name));
        });
    }

    private NewPasskey propose(Account me, String name) {
        requireRoom(me);
        return new NewPasskey(me.id(), name, ceremonies.creation(me.id()), clock.instant());
    }

    private void requireRoom(Account me) {
        if (passkeys.of(me.id()).size() >= MOST) {
            throw new Invalid("error.too-many-passkeys", Map.of("most", MOST));
        }
    }

    private void append(Account me, PasskeyEvent event) {
        journal.append(ChainId.INSTANCE, me.id(), event);
    }
}
