package org.sourcebook.account.internal;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;

/**
 * Somebody who has given their password to connect their account, and is on the way to the provider. It is kept in the HTTP
 * session until they leave for it, and then with the state that comes back with them.
 *
 * @param account whose account it is
 * @param since when the password was given
 */
public record Connecting(AccountId account, Instant since) implements Serializable {

    /** What it is called in a session. */
    public static final String ATTRIBUTE = Connecting.class.getName();

    private static final Duration LASTS = Duration.ofMinutes(10);

    /** What a session or a request to a provider holds under {@link #ATTRIBUTE}. */
    static Optional<Connecting> in(@Nullable Object attribute) {
        return Optional.ofNullable(attribute)
                .filter(Connecting.class::isInstance)
                .map(Connecting.class::cast);
    }

    /** Whether the time for it is over. */
    boolean isOver(Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(LASTS));
    }
}
