package org.sourcebook.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportProblem;
import org.sourcebook.exchange.ExportState;
import org.sourcebook.kernel.JobId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ExportKeeperTest {

    @Autowired
    Given given;

    @Autowired
    ExportRepository jobs;

    @Autowired
    ExportKeeper keeper;

    Account manager;
    Collection collection;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
    }

    @Test
    void a_job_that_no_process_has_spoken_for_has_failed() {
        var lost = job(Duration.ofMinutes(1));
        var present = job(Duration.ZERO);
        jobs.begin(lost.id());
        jobs.begin(present.id());

        keeper.speak();

        assertThat(read(lost).state()).isEqualTo(ExportState.FAILED);
        assertThat(read(lost).failure()).contains(ExportProblem.STOPPED);
        assertThat(read(present).state()).isEqualTo(ExportState.RUNNING);
    }

    @Test
    void what_ended_a_week_ago_is_forgotten() {
        var old = job(Duration.ZERO);
        var recent = job(Duration.ZERO);
        jobs.end(old.id(), ExportState.DONE, null, Instant.now().minus(Duration.ofDays(8)));
        jobs.end(recent.id(), ExportState.DONE, null, Instant.now().minus(Duration.ofDays(6)));

        keeper.tidy();

        assertThat(jobs.of(collection.id(), manager.id()))
                .extracting(ExportJob::id)
                .containsExactly(recent.id());
    }

    private ExportJob read(ExportJob job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private ExportJob job(Duration ago) {
        var job = new ExportJob(
                JobId.next(),
                collection.id(),
                manager.id(),
                ExportFormat.JSON,
                null,
                false,
                null,
                ExportState.WAITING,
                0,
                0,
                "export.json",
                null,
                Instant.now().minus(ago),
                null);
        jobs.add(job, "{}");
        return job;
    }
}
