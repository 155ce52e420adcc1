package org.sourcebook.account.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.sourcebook.account.TooSoon;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks whoever is signed in for a code of their second factor, beside the password; not more often than
 * {@link SignInThrottle} lets them. Asked outside of a transaction, as {@link PresentPassword}.
 */
@Component
public class PresentCode {

    private final Factors factors;
    private final SignInThrottle throttle;
    private final TransactionOperations transactions;

    PresentCode(Factors factors, SignInThrottle throttle, TransactionOperations transactions) {
        this.factors = factors;
        this.throttle = throttle;
        this.transactions = transactions;
    }

    /**
     * Does something in a transaction of its own, and where the account has an app uses a code for it.
     *
     * @throws Invalid as {@link #use}
     * @throws TooSoon as {@link #use}
     */
    public <T> T useIfThereIsAnApp(AccountId account, String typed, Supplier<T> deed) {
        return factors.has(account)
                ? use(account, typed, deed)
                : Objects.requireNonNull(transactions.execute(status -> deed.get()));
    }

    /**
     * Uses a code, and does something in the same transaction.
     *
     * @throws Invalid if it is neither a code of the app nor a recovery code; the error belongs to the field {@code code}
     * @throws TooSoon if wrong ones were tried too often for now; it was not looked at
     */
    public <T> T use(AccountId account, String typed, Supplier<T> deed) {
        var lanes = List.of(Lane.ofPresentCode(account));
        throttle.require(lanes);
        T done = transactions.execute(status -> {
            if (!factors.use(account, typed)) {
                throw new Invalid("code", "error.second-factor-code", Map.of());
            }
            return deed.get();
        });
        throttle.succeeded(lanes);
        return Objects.requireNonNull(done);
    }
}
