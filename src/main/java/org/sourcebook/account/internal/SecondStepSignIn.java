package org.sourcebook.account.internal;

import java.util.List;
import java.util.Optional;
import org.sourcebook.account.internal.NextStep.Code;
import org.sourcebook.account.internal.NextStep.Enrol;
import org.sourcebook.account.internal.NextStep.Enter;
import org.sourcebook.account.internal.NextStep.Passkey;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs in whoever has given the right password and does what was left to do, not faster than {@link SignInThrottle} lets
 * them.
 */
@Component
public class SecondStepSignIn {

    /** What a session's authorities say of a code, beside the first step's. */
    static final String CODE = "FACTOR_CODE";

    private final SecondSteps steps;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SignInThrottle throttle;
    private final FailedSignIns failures;

    SecondStepSignIn(
            SecondSteps steps,
            Sessions sessions,
            KnownDevices devices,
            SignInThrottle throttle,
            FailedSignIns failures) {
        this.steps = steps;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.failures = failures;
    }

    /** It, as Spring Security asks it. */
    public AuthenticationProvider provider() {
        return new SignInStep<>(SecondStepAttempt.class, this::finish);
    }

    private Authentication finish(SecondStepAttempt attempt) {
        if (steps.isOver(attempt.halfWay())) {
            throw new SecondStepOver();
        }
        return switch (attempt.halfWay().next()) {
            case Code code -> {
                show(attempt);
                yield whole(attempt);
            }
            case Enter enter -> whole(attempt);
            case Enrol enrol -> throw new SecondStepOver();
            case Passkey passkey -> throw new SecondStepOver();
        };
    }

    private void show(SecondStepAttempt attempt) {
        List<Lane> lanes = List.of(lane(attempt));
        throttle.pass(lanes, () -> failures.codeTurnedAway(attempt.halfWay().account()));
        if (!steps.use(attempt.halfWay(), attempt.getCredentials())) {
            throw new BadCredentialsException("The code cannot be used");
        }
        throttle.succeeded(lanes);
    }

    /** A browser that the account has signed in with before counts by itself, as with passwords. */
    private Lane lane(SecondStepAttempt attempt) {
        var account = attempt.halfWay().account();
        return Optional.ofNullable(attempt.getDetails())
                .filter(Knock.class::isInstance)
                .map(Knock.class::cast)
                .flatMap(Knock::device)
                .filter(device -> devices.knows(device, account))
                .map(Lane::ofCodeOnDevice)
                .orElseGet(() -> Lane.ofCode(account));
    }

    private Authentication whole(SecondStepAttempt attempt) {
        Session session = sessions.open(attempt.halfWay().account()).orElseThrow(SecondStepOver::new);
        var shown = List.of(attempt.halfWay().first().factor(), FactorGrantedAuthority.fromAuthority(CODE));
        return SignInStep.whole(attempt, session, shown);
    }
}
