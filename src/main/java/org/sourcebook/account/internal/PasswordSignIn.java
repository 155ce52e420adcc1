package org.sourcebook.account.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Signs in by e-mail address and password, not faster than {@link SignInThrottle} lets it.
 *
 * <p>What is done for an attempt depends on what was sent and on what was tried before, never on whether there is such an
 * account: so neither the answer nor the time that it takes tells that.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final FailedSignIns failures;

    PasswordSignIn(
            Sessions sessions,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            KnownDevices devices,
            FailedSignIns failures) {
        this.passwords = new DaoAuthenticationProvider(sessions);
        this.throttle = throttle;
        this.devices = devices;
        this.failures = failures;
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(sessions);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return toldIfAway(() -> {
            List<Lane> lanes = lanes(attempt);
            Duration wait = throttle.ask(lanes);
            if (wait.isPositive()) {
                failures.turnedAway(attempt.getName());
                throw new MustWait(wait);
            }
            Authentication person = passwords.authenticate(attempt);
            throttle.succeeded(lanes);
            return person;
        });
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** A browser that the account has signed in with before counts by itself; all others count by account and by address. */
    private List<Lane> lanes(Authentication attempt) {
        String typed = attempt.getName();
        Optional<Knock> knock = Optional.ofNullable(attempt.getDetails())
                .filter(Knock.class::isInstance)
                .map(Knock.class::cast);
        return knock.flatMap(Knock::device)
                .filter(device -> devices.knows(device, typed))
                .map(device -> List.of(Lane.ofDevice(device)))
                .orElseGet(
                        () -> List.of(Lane.ofAddress(knock.map(Knock::address).orElse("")), Lane.ofAccount(typed)));
    }

    /** A database that cannot be reached is not told as a wrong password. */
    private static Authentication toldIfAway(Supplier<Authentication> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The database does not answer", away);
        }
    }
}
