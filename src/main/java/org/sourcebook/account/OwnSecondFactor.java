package org.sourcebook.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.PresentCode;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.account.internal.RecoveryCodeRepository;
import org.sourcebook.account.internal.SecondFactorEvent;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The second factor of one's own account. What changes it asks for the present password: a session alone is not enough. */
@Service
public class OwnSecondFactor {

    private final CurrentAccount current;
    private final Factors factors;
    private final RecoveryCodeRepository recovery;
    private final SecondFactorPolicy policy;
    private final PresentPassword presentPassword;
    private final PresentCode presentCode;
    private final SessionRepository sessions;
    private final KnownDevices devices;
    private final Journal journal;
    private final TransactionOperations transactions;

    OwnSecondFactor(
            CurrentAccount current,
            Factors factors,
            RecoveryCodeRepository recovery,
            SecondFactorPolicy policy,
            PresentPassword presentPassword,
            PresentCode presentCode,
            SessionRepository sessions,
            KnownDevices devices,
            Journal journal,
            TransactionOperations transactions) {
        this.current = current;
        this.factors = factors;
        this.recovery = recovery;
        this.policy = policy;
        this.presentPassword = presentPassword;
        this.presentCode = presentCode;
        this.sessions = sessions;
        this.devices = devices;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** How one's account stands. For anyone signed in. */
    @Transactional(readOnly = true)
    public SecondFactorState state() {
        Account me = current.requireInPerson();
        return new SecondFactorState(factors.has(me.id()), policy.asksForApp(me.id()), recovery.left(me.id()));
    }

    /** A new secret to give to an app; nothing of it is kept here. For anyone signed in. */
    public TotpSecret propose() {
        current.requireInPerson();
        return TotpSecret.next();
    }

    /**
     * Makes an app the second factor, and ends all other sessions of the account. For anyone signed in who knows the
     * password.
     *
     * @param code what the app shows
     * @return the recovery codes, which are told this once
     * @throws Invalid if there is a second factor already, the password is wrong (field {@code present}) or the code is
     *     not the app's (field {@code code})
     * @throws TooSoon if wrong passwords were tried too often for now
     */
    public List<RecoveryCode> turnOn(TotpSecret secret, String present, String code) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        return transactions.execute(status -> {
            List<RecoveryCode> codes = factors.add(me.id(), secret, code);
            devices.forget(me.id());
            endSessions(me, current.session().orElse(null), SessionEnd.SECOND_FACTOR_CHANGED);
            return codes;
        });
    }

    /**
     * Takes the app away, and ends all other sessions of the account; the present one as well where a second factor is
     * required and there is no passkey, so that another is set up on the way in. For anyone signed in who knows the password.
     *
     * @param code what the app shows, or a recovery code
     * @throws Invalid if the password is wrong (field {@code present}) or the code (field {@code code})
     * @throws TooSoon if wrong ones were tried too often for now
     */
    public void turnOff(String present, String code) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        presentCode.use(me.id(), code, () -> {
            factors.remove(me.id());
            devices.forget(me.id());
            if (policy.lacks(me.id())) {
                endSessions(me, null, SessionEnd.SECOND_FACTOR_REQUIRED);
            } else {
                endSessions(me, current.session().orElse(null), SessionEnd.SECOND_FACTOR_CHANGED);
            }
            append(me, new SecondFactorEvent.TurnedOff(me.id(), SecondFactorEvent.TOTP));
            return me;
        });
    }

    /**
     * Makes new recovery codes; those before can no longer be used. For anyone signed in who knows the password.
     *
     * @param code what the app shows, or a recovery code
     * @return the recovery codes, which are told this once
     * @throws Invalid as {@link #turnOff}
     * @throws TooSoon as {@link #turnOff}
     */
    public List<RecoveryCode> renewRecoveryCodes(String present, String code) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        return presentCode.use(me.id(), code, () -> {
            List<RecoveryCode> codes = factors.renew(me.id());
            append(me, new SecondFactorEvent.RecoveryCodesRenewed(me.id()));
            return codes;
        });
    }

    private void endSessions(Account me, @Nullable SessionId but, SessionEnd why) {
        sessions.endAll(me.id(), but, why);
    }

    private void append(Account me, SecondFactorEvent event) {
        journal.append(ChainId.INSTANCE, me.id(), event);
    }
}
