package org.sourcebook.account.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.internal.ProviderRefusal.Why;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.stereotype.Component;

/**
 * The OpenID provider that people may sign in through, where one is configured. What it says of itself is asked for when
 * somebody wants to use it, and again after an hour: it may be away while this program starts.
 */
@Component
public class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration KNOWN = Duration.ofHours(1);

    private final ProviderSettings settings;
    private final Clock clock;
    private final ProviderWire wire = new ProviderWire();
    private @Nullable Found found;

    Provider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What it said of itself, and how its answers are verified. */
    private record Found(ProviderAnswers answers, Instant at) {}

    /** Whether there is one. */
    public boolean present() {
        return settings.present();
    }

    /** What people call it, if there is one. */
    public Optional<String> name() {
        return Optional.of(settings.name()).filter(name -> present());
    }

    /** Its address, which is a part of the identities that it knows. */
    public String issuer() {
        return settings.issuer();
    }

    /** Whether its word is enough for a second factor. */
    boolean trustsFactors() {
        return settings.trustsFactors();
    }

    /**
     * How it is asked who somebody is.
     *
     * @throws ProviderRefusal if it is away
     */
    ClientRegistration registration() {
        return found().provider();
    }

    /**
     * Who somebody is, by the answer that they brought back.
     *
     * @throws ProviderRefusal if it cannot be believed, or the provider is away
     */
    Identity verify(OAuth2AuthorizationExchange exchange) {
        try {
            return found().identity(exchange);
        } catch (OAuth2AuthenticationException refused) {
            if (isAway(refused)) {
                throw away(refused);
            }
            // Its description may hold what somebody sent.
            LOG.warn(
                    "An answer of the OpenID provider was refused: {}",
                    refused.getError().getErrorCode());
            throw new ProviderRefusal(Why.PROVIDER_REFUSED, refused);
        }
    }

    private synchronized ProviderAnswers found() {
        Instant now = clock.instant();
        if (found == null || !now.isBefore(found.at().plus(KNOWN))) {
            found = new Found(find(), now);
        }
        return found.answers();
    }

    private ProviderAnswers find() {
        try {
            return new ProviderAnswers(Discovery.of(settings, wire), wire);
        } catch (RuntimeException none) {
            throw away(none);
        }
    }

    private static ProviderRefusal away(RuntimeException why) {
        LOG.warn("The OpenID provider cannot be used at the moment: {}", why.toString());
        return new ProviderRefusal(Why.PROVIDER_AWAY, why);
    }

    private static boolean isAway(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
