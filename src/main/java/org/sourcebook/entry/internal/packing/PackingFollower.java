package org.sourcebook.entry.internal.packing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sourcebook.journal.Follower;
import org.sourcebook.journal.FollowerPlaces;
import org.sourcebook.journal.FollowerPlaces.Place;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the journals of the collections and packs the versions that their records left behind. The place that it has come to is kept;
 * what it did after it is done once more if it is stopped in between, and changes nothing then. So it does not matter how many
 * processes do so.
 */
@Component
public class PackingFollower {

    /** What its places are kept under. */
    static final String NAME = "packing";

    /** Whoever saves once more within so long a time meets no lock, and what is merged with is whole. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final int RECORDS = 200;

    private final Follower follower;
    private final FollowerPlaces places;
    private final Packer packer;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean behind = true;
    private volatile boolean stopped;

    PackingFollower(
            Follower follower, FollowerPlaces places, Packer packer, Journal journal, JsonMapper json, Clock clock) {
        this.follower = follower;
        this.places = places;
        this.packer = packer;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        follower.listen(heads -> behind = true);
    }

    /** Packs what is due. At a fixed rate, in a thread of its own: there may be much to do, for which nobody shall wait. */
    @Scheduled(fixedRate = 10_000)
    void follow() {
        if (behind && working.tryLock()) {
            try {
                follow(clock.instant().minus(QUIET));
            } finally {
                working.unlock();
            }
        }
    }

    /** Packs what was left behind before a moment. */
    public void follow(Instant until) {
        behind = false;
        boolean finished = false;
        try {
            finished = places.behind(NAME).stream()
                            .filter(place -> !follow(place, until))
                            .count()
                    == 0;
        } finally {
            if (!finished) {
                behind = true;
            }
        }
    }

    /** Lets the transaction that it is in end, while the database is still there. */
    @PreDestroy
    void stop() {
        stopped = true;
        working.lock();
    }

    /** Whether nothing is left in a chain, not even what waits. */
    private boolean follow(Place place, Instant until) {
        Place at = place;
        for (var all = after(at); !all.isEmpty(); all = after(at)) {
            var due = all.stream()
                    .takeWhile(record -> record.at().isBefore(until))
                    .toList();
            for (var left : LeftBehind.by(due, json)) {
                if (!packer.pack(left, () -> stopped)) {
                    return false;
                }
            }
            if (!due.isEmpty()) {
                at = new Place(at.chain(), due.getLast().seq());
                places.reach(NAME, at);
            }
            if (due.size() < all.size()) {
                return false;
            }
        }
        return true;
    }

    private List<JournalRecord> after(Place place) {
        return journal.after(place.chain(), place.seq(), RECORDS);
    }
}
