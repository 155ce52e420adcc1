package org.sourcebook.account.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.TooSoon;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in for the password, before what a session alone must not be enough for; not more often than
 * {@link SignInThrottle} lets them.
 *
 * <p>Asked outside of a transaction: what one refuses is counted, and would be taken back with it.
 */
@Component
public class PresentPassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    PresentPassword(AccountRepository accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Makes sure that this is the account's password.
     *
     * @throws Invalid if it is not; the error belongs to the field {@code present}
     * @throws TooSoon if wrong ones were tried too often for now; it was not looked at
     */
    public void require(AccountId account, String typed) {
        var lanes = List.of(Lane.ofPresentPassword(account));
        throttle.require(lanes);
        if (!is(account, typed)) {
            throw new Invalid("present", "error.present-password", Map.of());
        }
        throttle.succeeded(lanes);
    }

    private boolean is(AccountId account, String typed) {
        return accounts.credentials(account)
                .flatMap(credentials -> Optional.ofNullable(credentials.passwordHash()))
                .filter(hash -> passwords.matches(typed, hash))
                .isPresent();
    }
}
