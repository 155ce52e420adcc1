package org.sourcebook.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.ApiTokenId;

/**
 * A token by which a program works for an account; its secret is known to whoever made it alone.
 *
 * @param id its id, which opens nothing
 * @param name what its owner calls it
 * @param reach how far it reaches
 * @param created when it was made
 * @param expires until when it can be used
 * @param lastUsed when it was last used, to the minute; null if never
 */
public record ApiToken(
        ApiTokenId id,
        String name,
        TokenReach reach,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {

    /** When it was last used, if it was. */
    public Optional<Instant> used() {
        return Optional.ofNullable(lastUsed);
    }
}
