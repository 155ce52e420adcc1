package org.sourcebook.exchange.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes a page in a thread of its own while the caller reads the next one; never more than these two are held. */
final class WriteBehind implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("export-writer").factory());
    private Future<?> last = CompletableFuture.completedFuture(null);

    /** Has a page written as soon as the one before is; what went wrong with that is thrown here. */
    void write(Runnable page) {
        finish();
        last = thread.submit(page);
    }

    /** Returns when all is written; throws what went wrong. */
    void finish() {
        try {
            last.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when nothing is written any more, whether it went well or not. */
    @Override
    public void close() {
        thread.close();
    }
}
