package org.sourcebook.account.internal;

import java.util.List;
import java.util.Optional;
import org.sourcebook.account.internal.ProviderRefusal.Why;
import org.sourcebook.kernel.AccountId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.stereotype.Component;

/**
 * Signs in whom a provider knows to the account that is connected with them, or half way, where a second step is due. It
 * makes no accounts, and looks at no e-mail address.
 */
@Component
public class IdentitySignIn {

    private final Provider provider;
    private final IdentityRepository identities;
    private final Sessions sessions;
    private final SecondSteps steps;
    private final SignInThrottle throttle;
    private final FailedSignIns failures;
    private final IdentityConnection connection;

    IdentitySignIn(
            Provider provider,
            IdentityRepository identities,
            Sessions sessions,
            SecondSteps steps,
            SignInThrottle throttle,
            FailedSignIns failures,
            IdentityConnection connection) {
        this.provider = provider;
        this.identities = identities;
        this.sessions = sessions;
        this.steps = steps;
        this.throttle = throttle;
        this.failures = failures;
        this.connection = connection;
    }

    /** It, as Spring Security asks it. */
    public AuthenticationProvider provider() {
        return new SignInStep<>(IdentityAttempt.class, this::open);
    }

    /**
     * Believes no answer that says of itself that it is another provider's.
     *
     * @throws ProviderRefusal if it is, which the journal is told
     */
    void requireFrom(String issuer) {
        if (!provider.issuer().equals(issuer)) {
            Reachable.orUnavailable(() -> {
                failures.identityRefused(Optional.empty());
                return issuer;
            });
            throw new ProviderRefusal(Why.PROVIDER_REFUSED);
        }
    }

    /**
     * Who somebody is, by the answer that they brought back, not faster than {@link SignInThrottle} lets them from their
     * address.
     *
     * @throws MustWait if there were too many failures from there
     * @throws ProviderRefusal if the answer cannot be believed, which the journal is told, or the provider is away
     */
    Identity verify(OAuth2AuthorizationExchange exchange, Knock knock) {
        return Reachable.orUnavailable(() -> {
            var lanes = List.of(Lane.ofAddress(knock.address()));
            throttle.pass(lanes, failures::identityTurnedAway);
            Identity identity = verify(exchange);
            throttle.succeeded(lanes);
            return identity;
        });
    }

    /** Connects the account of whoever left for that, as {@link IdentityConnection#connect}. */
    void connect(Connecting connecting, Identity identity) {
        Reachable.orUnavailable(() -> {
            connection.connect(connecting, identity);
            return identity;
        });
    }

    private Identity verify(OAuth2AuthorizationExchange exchange) {
        try {
            return provider.verify(exchange);
        } catch (ProviderRefusal refused) {
            if (refused.why() == Why.PROVIDER_REFUSED) {
                failures.identityRefused(Optional.empty());
            }
            throw refused;
        }
    }

    private Authentication open(IdentityAttempt attempt) {
        Identity identity = attempt.identity();
        Optional<AccountId> account = identities.account(identity);
        Session session = account.flatMap(sessions::open).orElseThrow(() -> {
            failures.identityRefused(account);
            return new ProviderRefusal(Why.IDENTITY_UNKNOWN);
        });
        boolean trusted = identity.severalFactors() && provider.trustsFactors();
        steps.requireNone(session.accountId(), FirstStep.PROVIDER, trusted);
        return SignInStep.whole(attempt, session, List.of(FirstStep.PROVIDER.factor()));
    }
}
