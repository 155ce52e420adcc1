package org.sourcebook.account.internal;

import java.util.List;
import java.util.Objects;
import org.sourcebook.account.Passkey;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs in by passkey, which is two factors at once: what somebody has, and the finger or PIN that it asks for. No second
 * step follows. Whatever is wrong with one is answered with the same words, and not faster than {@link SignInThrottle} lets.
 */
@Component
public class PasskeySignIn {

    private final Ceremonies ceremonies;
    private final PasskeyRepository passkeys;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final FailedSignIns failures;
    private final Journal journal;
    private final TransactionOperations transactions;

    PasskeySignIn(
            Ceremonies ceremonies,
            PasskeyRepository passkeys,
            Sessions sessions,
            SignInThrottle throttle,
            FailedSignIns failures,
            Journal journal,
            TransactionOperations transactions) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.throttle = throttle;
        this.failures = failures;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** It, as Spring Security asks it. */
    public AuthenticationProvider provider() {
        return new SignInStep<>(PasskeyAttempt.class, this::show);
    }

    private Authentication show(PasskeyAttempt attempt) {
        var lanes = List.of(Lane.ofPasskeys(SignInPlace.in(attempt).address()));
        throttle.pass(lanes, failures::passkeyTurnedAway);
        Session session = checked(attempt);
        throttle.succeeded(lanes);
        var shown = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        return SignInStep.whole(attempt, session, List.of(shown));
    }

    private Session checked(PasskeyAttempt attempt) {
        try {
            var shown = ceremonies.read(attempt.getCredentials());
            passkeys.owner(shown.getRawId()).ifPresent(attempt::isOf);
            return open(attempt, shown);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException refused) {
            // The libraries name no common type for an answer that is not in order.
            throw new BadCredentialsException("The passkey cannot be used", refused);
        }
    }

    private Session open(PasskeyAttempt attempt, PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                AccountId account = ceremonies.authenticate(attempt.asked().orElseThrow(), shown);
                Session session = sessions.open(account).orElseThrow();
                Passkey used = passkeys.get(shown.getRawId());
                journal.append(ChainId.INSTANCE, account, new PasskeyEvent.Used(account, used.id(), used.name()));
                return session;
            }));
        } catch (CountWentBack copied) {
            tell(attempt.getPrincipal(), passkeys.get(shown.getRawId()));
            throw copied;
        }
    }

    private void tell(AccountId owner, Passkey copied) {
        transactions.executeWithoutResult(status -> journal.append(
                ChainId.INSTANCE, AccountId.OPERATOR, new PasskeyEvent.CountedBack(owner, copied.id(), copied.name())));
    }
}
