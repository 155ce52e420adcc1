package org.sourcebook.account;

import java.time.Instant;
import org.sourcebook.kernel.SessionId;

/**
 * A session in which an account is signed in.
 *
 * @param device the browser and what it runs on, such as {@code Firefox on Windows}
 * @param address the network address that it was opened from
 * @param lastUsed when it was last used, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(
        SessionId id, String device, String address, Instant opened, Instant lastUsed, boolean current) {}
