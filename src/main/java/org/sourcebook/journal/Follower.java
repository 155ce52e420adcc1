package org.sourcebook.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.journal.internal.JournalRepository;
import org.sourcebook.kernel.ChainId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells whoever listens in this process which chains have moved on: after commits of this process at once, after those of other
 * processes within a second, by one question about all chains, which is asked only while somebody listens.
 *
 * <p>It says no more than where a chain ends. It may say so twice, or late where the database does not answer; whoever is told reads
 * what was appended after the place that they have come to themselves.
 */
@Component
public class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final JournalRepository chains;
    private final List<Listening> listening = new CopyOnWriteArrayList<>();
    private final Semaphore asking = new Semaphore(1);

    /** As far as was told or is to be told; guarded by itself, as are the two after it. */
    private final Map<ChainId, Long> heads = new HashMap<>();

    private final Map<ChainId, Long> untold = new HashMap<>();
    private boolean telling;

    Follower(JournalRepository chains) {
        this.chains = chains;
    }

    /** Is told where chains end that have moved on. */
    @FunctionalInterface
    public interface Listening {

        /**
         * Some chains have moved on. Called by one thread after the other, never by that of a change, and never twice at a time.
         *
         * @param heads the last sequence number of each
         */
        void moved(Map<ChainId, Long> heads);
    }

    /**
     * Begins to tell a listener of what is appended from now on, and perhaps of some of what was appended shortly before.
     *
     * @return ends it
     */
    public Runnable listen(Listening listener) {
        listening.add(listener);
        return () -> listening.remove(listener);
    }

    /** How far a chain has come, as far as was told; 0 before anything was. */
    public long told(ChainId chain) {
        synchronized (heads) {
            return heads.getOrDefault(chain, 0L);
        }
    }

    /**
     * Asks the database where the chains end. At a fixed rate: what runs with a fixed delay waits for all other such work. While an
     * answer is waited for it is not asked again, lest questions pile up where the database is away.
     */
    @Scheduled(fixedRate = 1_000)
    void ask() {
        if (!listening.isEmpty() && asking.tryAcquire()) {
            try {
                seen(chains.heads());
            } finally {
                asking.release();
            }
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Appended appended) {
        seen(Map.of(appended.chain(), appended.seq()));
    }

    private void seen(Map<ChainId, Long> found) {
        synchronized (heads) {
            found.forEach((chain, seq) -> {
                if (seq > heads.getOrDefault(chain, 0L)) {
                    heads.put(chain, seq);
                    untold.put(chain, seq);
                }
            });
            if (!telling && !untold.isEmpty()) {
                telling = true;
                Thread.ofVirtual().name("follower").start(this::tell);
            }
        }
    }

    private void tell() {
        for (var moved = take(); !moved.isEmpty(); moved = take()) {
            for (Listening listener : listening) {
                tell(listener, moved);
            }
        }
    }

    private Map<ChainId, Long> take() {
        synchronized (heads) {
            var taken = Map.copyOf(untold);
            untold.clear();
            telling = !taken.isEmpty();
            return taken;
        }
    }

    /** The others are told even if one of them fails. */
    private static void tell(Listening listener, Map<ChainId, Long> moved) {
        try {
            listener.moved(moved);
        } catch (RuntimeException fault) {
            LOG.error("A follower of {} failed", Set.copyOf(moved.keySet()), fault);
        }
    }
}
