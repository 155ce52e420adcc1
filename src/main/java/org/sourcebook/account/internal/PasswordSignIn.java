package org.sourcebook.account.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by e-mail address and password, not faster than {@link SignInThrottle} lets it; or half way, where a second step
 * is due.
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
    private final SecondSteps steps;

    PasswordSignIn(
            Sessions sessions,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            KnownDevices devices,
            FailedSignIns failures,
            SecondSteps steps) {
        this.passwords = new DaoAuthenticationProvider(sessions);
        this.throttle = throttle;
        this.devices = devices;
        this.failures = failures;
        this.steps = steps;
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(sessions);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return Reachable.orUnavailable(() -> {
            List<Lane> lanes = lanes(attempt);
            throttle.pass(lanes, () -> failures.turnedAway(attempt.getName()));
            Authentication person = passwords.authenticate(attempt);
            throttle.succeeded(lanes);
            if (person.getPrincipal() instanceof Session session) {
                steps.requireNone(session.accountId(), FirstStep.PASSWORD, false);
            }
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
}
