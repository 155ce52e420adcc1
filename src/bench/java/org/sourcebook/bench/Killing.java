package org.sourcebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.Verification;

/** Kills a process again and again while eight writers save and keep drafts in it, and looks for what it had said was done. */
final class Killing {

    private static final int LEAST_LINES = 200;
    private static final int LONGEST_MILLISECONDS = 2_000;

    private Killing() {}

    /** Kills so many times, at a moment that nobody chose, and prints what became of it. */
    static void measure(Place place, int times) throws Exception {
        var random = new Random();
        var lost = new ArrayList<String>();
        int answered = 0;
        long broken = 0;
        for (int i = 0; i < times; i++) {
            var heard = new Answered();
            var process = Child.start(
                    place, List.of("writers", place.engine(), place.data().toString()));
            var reader = Thread.ofVirtual().start(() -> heard.read(process.inputReader()));
            while (heard.lines() < LEAST_LINES && process.isAlive()) {
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
            process.destroyForcibly().waitFor();
            reader.join();
            answered += heard.lines();
            try (var program = Program.withoutScreens(place.settings());
                    var database = program.connection()) {
                lost.addAll(heard.lost(database));
                broken += program.get(Journal.class).verify().stream()
                        .filter(Verification.Broken.class::isInstance)
                        .count();
            }
        }
        Report.remark(String.format(
                Locale.ROOT,
                "killed %d times: %,d saves and drafts answered, %d lost, %d chains broken",
                times,
                answered,
                lost.size(),
                broken));
        lost.forEach(Report::remark);
    }
}
