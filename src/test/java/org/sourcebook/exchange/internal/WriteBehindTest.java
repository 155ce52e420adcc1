package org.sourcebook.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    @Test
    void pages_are_written_in_their_order_while_the_caller_goes_on() {
        var written = new ArrayList<Integer>();
        var goOn = new CountDownLatch(1);
        try (var behind = new WriteBehind()) {
            behind.write(() -> {
                await(goOn);
                written.add(1);
            });
            assertThat(written).isEmpty();
            goOn.countDown();
            behind.write(() -> written.add(2));
            behind.finish();
            assertThat(written).isEqualTo(List.of(1, 2));
        }
    }

    @Test
    void what_cannot_be_written_is_told_at_the_next_page() {
        var full = new UncheckedIOException(new IOException("No space left on device"));
        try (var behind = new WriteBehind()) {
            behind.write(() -> {
                throw full;
            });
            assertThatThrownBy(() -> behind.write(() -> {})).isSameAs(full);
        }
    }

    @Test
    void what_cannot_be_written_is_told_at_the_end() {
        var full = new UncheckedIOException(new IOException("No space left on device"));
        try (var behind = new WriteBehind()) {
            behind.write(() -> {
                throw full;
            });
            assertThatThrownBy(behind::finish).isSameAs(full);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
