package org.sourcebook.entry.internal.packing;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sourcebook.entry.internal.packing.PackingRepository.Place;
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

    /** Whoever saves once more within so long a time meets no lock, and what is merged with is whole. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final int RECORDS = 200;

    private final PackingRepository places;
    private final Packer packer;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean stopped;

    PackingFollower(PackingRepository places, Packer packer, Journal journal, JsonMapper json, Clock clock) {
        this.places = places;
        this.packer = packer;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** Packs what is due. At a fixed rate, in a thread of its own: there may be much to do, for which nobody shall wait. */
    @Scheduled(fixedRate = 10_000)
    void follow() {
        if (working.tryLock()) {
            try {
                follow(clock.instant().minus(QUIET));
            } finally {
                working.unlock();
            }
        }
    }

    /** Packs what was left behind before a moment. */
    public void follow(Instant until) {
        places.behind().forEach(place -> follow(place, until));
    }

    /** Lets the transaction that it is in end, while the database is still there. */
    @PreDestroy
    void stop() {
        stopped = true;
        working.lock();
    }

    private void follow(Place place, Instant until) {
        var records = after(place, until);
        while (!records.isEmpty()) {
            for (var left : LeftBehind.by(records, json)) {
                if (!packer.pack(left, () -> stopped)) {
                    return;
                }
            }
            var reached = new Place(place.chain(), records.getLast().seq());
            places.reach(reached);
            records = after(reached, until);
        }
    }

    private List<JournalRecord> after(Place place, Instant until) {
        return journal.after(place.chain(), place.seq(), RECORDS).stream()
                .takeWhile(record -> record.at().isBefore(until))
                .toList();
    }
}
