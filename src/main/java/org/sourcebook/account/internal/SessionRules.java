package org.sourcebook.account.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sourcebook.account.SessionEnd;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long a session lasts (handbook, sessions).
 *
 * @param idle after how long without use it ends
 * @param longest after how long it ends however much it is used
 * @param proof for how long after whoever sits there has shown it they count as the account's person, where a session
 *     alone is not enough
 */
@ConfigurationProperties("sourcebook.session")
public record SessionRules(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10m") Duration proof) {

    private static final Duration LEAST = Duration.ofMinutes(1);

    public SessionRules {
        if (idle.compareTo(LEAST) < 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "sourcebook.session.idle must be at least a minute, and sourcebook.session.longest no less than it");
        }
        if (proof.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("sourcebook.session.proof must be at least a minute");
        }
    }

    /** Why a session that was opened and last used then is over by now, if it is. */
    Optional<SessionEnd> over(Instant opened, Instant lastUsed, Instant now) {
        if (!now.isBefore(opened.plus(longest))) {
            return Optional.of(SessionEnd.EXPIRED);
        }
        return now.isBefore(lastUsed.plus(idle)) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }
}
