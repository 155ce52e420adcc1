package org.sourcebook.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.PasskeyId;

/**
 * A passkey by which somebody signs in (W3C Web Authentication Level 3): the key itself never leaves their device, or the
 * store that shares it among their devices.
 *
 * @param id its id, which opens nothing
 * @param name what its owner calls it
 * @param created when it was added
 * @param lastUsed when somebody last signed in with it; null if never
 * @param transports the ways by which browsers reach it, as the standard calls them: {@code internal}, {@code usb}
 * @param backedUp whether it was kept outside of the device that made it, when it was added
 */
public record Passkey(
        PasskeyId id,
        String name,
        Instant created,
        @Nullable Instant lastUsed,
        Set<String> transports,
        boolean backedUp) {

    /** When somebody last signed in with it, if ever. */
    public Optional<Instant> used() {
        return Optional.ofNullable(lastUsed);
    }
}
