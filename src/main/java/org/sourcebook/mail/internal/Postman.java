package org.sourcebook.mail.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.mail.Letter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Brings letters to the mail server, each on a thread of its own, and comes again where it does not take them. Letters are
 * kept in memory alone, because of the links in them; at the program's end those that wait are given up.
 */
@Component
public class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final long LAST_WAY_SECONDS = 5;

    private final MailServer server;
    private final Pauses pauses;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService ways = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 1).factory());

    /** Waits. */
    interface Pauses {

        /** Waits for that long; says whether it may go on. */
        boolean last(Duration time) throws InterruptedException;
    }

    @Autowired
    Postman(MailServer server) {
        this.server = server;
        this.pauses = time -> !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    Postman(MailServer server, Pauses pauses) {
        this.server = server;
        this.pauses = pauses;
    }

    /** Takes a letter along; {@code undelivered} is done if it has to be given up. */
    public void send(Letter letter, Runnable undelivered) {
        ways.execute(() -> {
            if (!deliver(letter)) {
                tell(undelivered);
            }
        });
    }

    @Override
    public void start() {
        // There is nothing to begin.
    }

    /** While the database can still be told of what is given up. */
    @Override
    public void stop() {
        closing.countDown();
        ways.shutdown();
        try {
            if (!ways.awaitTermination(LAST_WAY_SECONDS, TimeUnit.SECONDS)) {
                ways.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            ways.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return closing.getCount() > 0;
    }

    /** What waits is not given up because tests rest between two uses of the program. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    private boolean deliver(Letter letter) {
        var left = PAUSES.iterator();
        while (true) {
            try {
                server.take(letter);
                return true;
            } catch (MailException refusal) {
                if (Refusals.isFinal(refusal) || !left.hasNext() || !waited(left.next())) {
                    LOG.warn("A mail could not be delivered: {}", Refusals.reason(refusal));
                    return false;
                }
            }
        }
    }

    private boolean waited(Duration pause) {
        try {
            return pauses.last(pause);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tell(Runnable undelivered) {
        try {
            undelivered.run();
        } catch (RuntimeException untold) {
            LOG.warn("A mail that could not be delivered could not be told of: {}", untold.toString());
        }
    }
}
