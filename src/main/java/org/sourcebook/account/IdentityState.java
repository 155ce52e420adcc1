package org.sourcebook.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands with the provider that people may sign in through.
 *
 * @param provider what people call it
 * @param since since when the account is connected with an identity there; null if it is not
 * @param asksForCode whether connecting it asks for a code, because the account has an app
 */
public record IdentityState(String provider, @Nullable Instant since, boolean asksForCode) {}
