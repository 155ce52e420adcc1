package org.sourcebook.account.internal;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.sourcebook.account.Account;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.account.internal.NextStep.Code;
import org.sourcebook.account.internal.NextStep.Enrol;
import org.sourcebook.account.internal.NextStep.Enter;
import org.sourcebook.account.internal.NextStep.Passkey;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What follows a right password, or an identity that a provider vouches for: nothing, a code, a passkey, or setting up a
 * second factor where one is required. Until all is done nobody is signed in: there is no row of a session, and the security
 * context knows of nobody.
 */
@Component
public class SecondSteps {

    private final Sessions sessions;
    private final Factors factors;
    private final SecondFactorPolicy policy;
    private final IdentityRepository identities;
    private final Provider provider;
    private final TransactionOperations transactions;
    private final Clock clock;

    SecondSteps(
            Sessions sessions,
            Factors factors,
            SecondFactorPolicy policy,
            IdentityRepository identities,
            Provider provider,
            TransactionOperations transactions,
            Clock clock) {
        this.sessions = sessions;
        this.factors = factors;
        this.policy = policy;
        this.identities = identities;
        this.provider = provider;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lets a first step be enough, if it is. A passkey alone does not make it too little: it is another way in, until the
     * policy asks for a second factor.
     *
     * @param first what was shown
     * @param trusted whether it was more than one factor; who has to have one of their own sets it up all the same
     * @throws SecondStepDue if something is left to do
     */
    void requireNone(AccountId account, FirstStep first, boolean trusted) {
        if (factors.has(account) && !trusted) {
            throw due(account, first, whose -> new Code());
        }
        if (policy.lacks(account)) {
            throw due(account, first, whose -> new Enrol(whose.email(), TotpSecret.next()));
        }
        if (policy.asks(account) && !trusted) {
            throw due(account, first, whose -> new Passkey());
        }
    }

    /** Whether somebody has too little time left, or something about the account has changed, so that they begin again. */
    public boolean isOver(HalfWay halfWay) {
        return halfWay.isOver(clock.instant())
                || isDisconnected(halfWay)
                || sessions.credentials(halfWay.account())
                        .filter(found -> halfWay.isOf(Objects.requireNonNull(found.passwordHash())))
                        .isEmpty();
    }

    /**
     * Makes an app the second factor of somebody who has to have one, on the way in.
     *
     * @param code what the app shows
     * @throws Invalid if it is not the app's (field {@code code}), or there is a second factor meanwhile
     * @throws SecondStepOver if it has to be begun again
     */
    public Enrolled enrol(HalfWay halfWay, String code) {
        var codes = transactions.execute(status -> {
            if (halfWay.next() instanceof Enrol enrol && !isOver(halfWay)) {
                return factors.add(halfWay.account(), enrol.secret(), code);
            }
            throw new SecondStepOver();
        });
        return new Enrolled(halfWay.at(new Enter(), clock.instant()), Objects.requireNonNull(codes));
    }

    /**
     * Uses a code of somebody who is half way; says whether it can be used.
     *
     * @throws SecondStepOver if it has to be begun again
     */
    boolean use(HalfWay halfWay, String code) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (isOver(halfWay) || !factors.has(halfWay.account())) {
                throw new SecondStepOver();
            }
            return factors.use(halfWay.account(), code);
        }));
    }

    private boolean isDisconnected(HalfWay halfWay) {
        return halfWay.first() == FirstStep.PROVIDER
                && identities.of(halfWay.account(), provider.issuer()).isEmpty();
    }

    private SecondStepDue due(AccountId account, FirstStep first, Function<Account, NextStep> step) {
        var found = sessions.credentials(account).orElseThrow(SecondStepOver::new);
        String hash = Objects.requireNonNull(found.passwordHash());
        return new SecondStepDue(HalfWay.of(account, hash, clock.instant(), first, step.apply(found.account())));
    }
}
