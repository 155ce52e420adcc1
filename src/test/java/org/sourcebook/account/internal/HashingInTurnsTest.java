package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class HashingInTurnsTest {

    private final Slow slow = new Slow();
    private final HashingInTurns two = new HashingInTurns(slow, 2);

    @Test
    void of_many_at_once_only_so_many_are_at_work_and_all_have_their_turn() throws Exception {
        var all = Stream.<Runnable>of(
                        () -> two.encode("one"), () -> two.matches("two", "hash"), () -> two.encode("three"))
                .map(Thread::new)
                .toList();
        all.forEach(Thread::start);
        for (Thread thread : all) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThat(slow.begun).hasValue(2);

        slow.end.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        assertThat(slow.begun).hasValue(3);
    }

    /** Takes as long as the test wants. */
    private static final class Slow implements PasswordEncoder {

        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public String encode(@Nullable CharSequence password) {
            work();
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            work();
            return true;
        }

        private void work() {
            begun.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
