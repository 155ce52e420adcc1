package org.sourcebook.exchange.internal;

import java.time.Duration;
import java.util.Objects;
import org.sourcebook.kernel.JobId;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps how far a job has got, twice a second at most, and stops it once it has been cancelled. */
final class ExportSteps implements Progress {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final JobId job;
    private final ExportRepository jobs;
    private final ExportWatchers watchers;
    private final TransactionTemplate apart;
    private long last = System.nanoTime() - PAUSE;

    /** @param apart a transaction of its own, beside the one that the export is read in */
    ExportSteps(JobId job, ExportRepository jobs, ExportWatchers watchers, TransactionTemplate apart) {
        this.job = job;
        this.jobs = jobs;
        this.watchers = watchers;
        this.apart = apart;
    }

    @Override
    public void reached(long entries) {
        if (System.nanoTime() - last >= PAUSE) {
            last = System.nanoTime();
            if (!Objects.requireNonNull(apart.execute(status -> jobs.reached(job, entries)))) {
                throw new ExportEnded();
            }
            apart.executeWithoutResult(status -> watchers.tell(job));
        }
    }
}
