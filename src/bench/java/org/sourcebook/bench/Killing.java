package org.sourcebook.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.Verification;

/**
 * Kills a process again and again while eight writers save and keep drafts in it, and looks for what it had said was done, and for
 * every draft that was handed to it three seconds before or earlier, whether or not it had said so.
 */
final class Killing {

    private static final int LEAST_LINES = 200;
    private static final int LONGEST_MILLISECONDS = 2_000;

    /** No draft that is older may be missing. */
    private static final Duration OLD = Duration.ofSeconds(3);

    private Killing() {}

    /** Kills so many times, at a moment that nobody chose, and prints what became of it. */
    static void measure(Place place, int times) throws Exception {
        var random = new Random();
        var lost = new ArrayList<String>();
        var missing = new ArrayList<String>();
        int answered = 0;
        int old = 0;
        long broken = 0;
        for (int i = 0; i < times; i++) {
            var heard = new Answered();
            var process = Child.start(
                    place, List.of("writers", place.engine(), place.data().toString()));
            var reader = Thread.ofVirtual().start(() -> heard.read(process.inputReader()));
            while (heard.lines() < LEAST_LINES && process.isAlive()) {
                Thread.sleep(20);
            }
            Thread.sleep(OLD.toMillis() + random.nextInt(LONGEST_MILLISECONDS));
            Instant killed = Instant.now();
            process.destroyForcibly().waitFor();
            reader.join();
            answered += heard.lines();
            var typed = heard.typedBy(killed.minus(OLD));
            old += typed.size();
            try (var program = Program.withoutScreens(place.settings());
                    var database = program.connection()) {
                lost.addAll(heard.lost(database));
                missing.addAll(heard.missing(database, typed));
                broken += program.get(Journal.class).verify().stream()
                        .filter(Verification.Broken.class::isInstance)
                        .count();
            }
        }
        Report.remark(String.format(
                Locale.ROOT,
                "killed %d times: %,d saves and drafts answered, %d lost, %,d drafts older than 3 s, %d missing, %d chains broken",
                times,
                answered,
                lost.size(),
                old,
                missing.size(),
                broken));
        lost.forEach(Report::remark);
        missing.forEach(Report::remark);
    }
}
