package org.sourcebook.account.internal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets only so many passwords be hashed at once, the others in the order in which they came. Hashing takes megabytes each:
 * whoever sends many attempts at once could fill the memory with them.
 */
final class HashingInTurns implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore turns;

    /** @param most how many at once */
    HashingInTurns(PasswordEncoder encoder, int most) {
        this.encoder = encoder;
        this.turns = new Semaphore(most, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return take(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return take(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T take(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
