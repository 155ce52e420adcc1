package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sourcebook.account.TokenSecret;
import org.sourcebook.account.internal.ApiTokenRepository.Kept;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at the token of each request of a program: everything is read anew, so that a revocation, a deactivation and a
 * new role hold at once, in every process.
 *
 * <p>A good token never waits. Others are slowed by the address that they come from, apart from people's passwords: so a
 * program that was forgotten somewhere keeps nobody at the same address from signing in.
 */
@Component
public class TokenSignIn {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ApiTokenRepository tokens;
    private final SignInThrottle throttle;
    private final Clock clock;

    TokenSignIn(ApiTokenRepository tokens, SignInThrottle throttle, Clock clock) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * The program that shows a token.
     *
     * @throws AuthenticationException if the token is none or over, or was tried too early after others that were
     */
    public Authentication authenticate(Authentication attempt) {
        try {
            var kept = TokenSecret.shown(String.valueOf(attempt.getCredentials()))
                    .flatMap(secret -> tokens.find(secret.hash()));
            return kept.filter(token -> token.isGood(clock.instant()))
                    .map(this::enter)
                    .orElseThrow(() -> refuse(attempt, kept));
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The database does not answer", away);
        }
    }

    private Authentication enter(Kept kept) {
        boolean noted = kept.token()
                .used()
                .filter(last -> last.isAfter(clock.instant().minus(MINUTE)))
                .isPresent();
        if (!noted) {
            tokens.used(kept.token().id());
        }
        var program = new Program(kept.owner().id(), kept.token().reach());
        return UsernamePasswordAuthenticationToken.authenticated(program, null, List.of());
    }

    private AuthenticationException refuse(Authentication attempt, Optional<Kept> over) {
        Duration wait = throttle.ask(List.of(Lane.ofPrograms(address(attempt))));
        if (wait.isPositive()) {
            return new MustWait(wait);
        }
        over.ifPresent(kept -> tokens.refused(kept.token().id()));
        return new BadCredentialsException("No token that can be used");
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getRemoteAddress()).orElse("")
                : "";
    }
}
