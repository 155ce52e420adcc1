package org.sourcebook.journal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.journal.FollowerPlaces.Place;
import org.sourcebook.kernel.ChainId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has all {@linkplain Pursuit pursuits} follow the journal. The place in a chain is locked while its records are followed, and moved on in
 * the same transaction: processes take turns, and one that ends in the middle leaves nothing done.
 */
@Component
class Pursuits {

    private static final Logger LOG = LoggerFactory.getLogger(Pursuits.class);

    private static final int RECORDS = 100;

    private final List<Pursuer> pursuers;
    private final Follower follower;
    private Runnable unlisten = () -> {};

    Pursuits(
            List<Pursuit> pursuits,
            Follower follower,
            FollowerPlaces places,
            Journal journal,
            TransactionTemplate transaction) {
        this.pursuers = pursuits.stream()
                .map(pursuit -> new Pursuer(pursuit, places, journal, transaction))
                .toList();
        this.follower = follower;
    }

    @PostConstruct
    void begin() {
        if (!pursuers.isEmpty()) {
            unlisten = follower.listen(heads -> pursuers.forEach(Pursuer::wake));
        }
    }

    /** What failed, because the database did not answer or for a fault, is tried again. */
    @Scheduled(fixedRate = 5_000)
    void again() {
        pursuers.stream().filter(pursuer -> pursuer.failed).forEach(Pursuer::wake);
    }

    /** Lets the transactions that pursuers are in end, while the database is still there. */
    @PreDestroy
    void stop() {
        unlisten.run();
        pursuers.forEach(Pursuer::stop);
    }

    /** One pursuit, in a thread of its own while there is something to follow. */
    private static final class Pursuer {

        private final Pursuit pursuit;
        private final FollowerPlaces places;
        private final Journal journal;
        private final TransactionTemplate transaction;
        private final Semaphore running = new Semaphore(1);
        private volatile boolean woken;
        private volatile boolean stopped;
        private volatile boolean failed;

        Pursuer(Pursuit pursuit, FollowerPlaces places, Journal journal, TransactionTemplate transaction) {
            this.pursuit = pursuit;
            this.places = places;
            this.journal = journal;
            this.transaction = transaction;
        }

        void wake() {
            woken = true;
            if (running.tryAcquire()) {
                Thread.ofVirtual().name(pursuit.name()).start(this::run);
            }
        }

        void stop() {
            stopped = true;
            running.acquireUninterruptibly();
            running.release();
        }

        private void run() {
            try {
                while (woken && !stopped) {
                    woken = false;
                    catchUp();
                }
            } finally {
                running.release();
            }
            if (woken && !stopped) {
                wake();
            }
        }

        private void catchUp() {
            failed = false;
            try {
                for (Place place : places.behind(pursuit.name())) {
                    while (!stopped && follow(place.chain())) {}
                }
            } catch (RuntimeException fault) {
                failed = true;
                LOG.error("{} could not follow the journal", pursuit.name(), fault);
            }
        }

        /** Whether there may be more. */
        private boolean follow(ChainId chain) {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Place place = places.lock(pursuit.name(), chain);
                var records = journal.after(chain, place.seq(), RECORDS);
                if (!records.isEmpty()) {
                    pursuit.follow(chain, records);
                    places.reach(
                            pursuit.name(), new Place(chain, records.getLast().seq()));
                }
                return records.size() == RECORDS;
            }));
        }
    }
}
