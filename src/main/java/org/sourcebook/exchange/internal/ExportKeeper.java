package org.sourcebook.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps jobs and files in order. Each process speaks for the jobs that it works on; those that no process speaks for
 * were lost when theirs stopped. So it does not matter how many processes there are.
 */
@Component
class ExportKeeper {

    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(7);

    private final ExportRepository jobs;
    private final ExportRunner runner;
    private final ExportFiles files;
    private final Clock clock;

    ExportKeeper(ExportRepository jobs, ExportRunner runner, ExportFiles files, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
        this.clock = clock;
    }

    /** Speaks for the jobs of this process, and ends those that are lost. */
    @Scheduled(fixedDelay = 5_000)
    void speak() {
        Instant now = clock.instant();
        var here = runner.here();
        if (!here.isEmpty()) {
            jobs.alive(here, now);
        }
        jobs.endLost(now.minus(SILENCE), now);
    }

    /** Deletes what ended a week ago. */
    @Scheduled(fixedDelay = 3_600_000)
    void tidy() {
        Instant before = clock.instant().minus(KEPT);
        jobs.deleteEnded(before);
        files.deleteOlder(before);
    }
}
