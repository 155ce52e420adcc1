package org.sourcebook.exchange.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Permission;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportProblem;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportState;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.JobId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.exc.JacksonIOException;

/** Works on the jobs of this process in the background, as the accounts that asked for them. */
@Component
public class ExportRunner implements DisposableBean {

    /** Each export holds a connection of the pool while it runs. */
    private static final int AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);

    private final ExportRepository jobs;
    private final ExportFiles files;
    private final ExportWriter writer;
    private final ExportJournal journal;
    private final ExportWatchers watchers;
    private final CurrentAccount current;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Set<JobId> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("export-", 1).factory());

    ExportRunner(
            ExportRepository jobs,
            ExportFiles files,
            ExportWriter writer,
            ExportJournal journal,
            ExportWatchers watchers,
            CurrentAccount current,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.files = files;
        this.writer = writer;
        this.journal = journal;
        this.watchers = watchers;
        this.current = current;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Works on a job when its turn comes; what it returns is done when the work is, however that ends. */
    public Future<?> submit(ExportJob job, ExportRequest request) {
        here.add(job.id());
        return threads.submit(() -> work(job, request));
    }

    /** The jobs that wait or run in this process. */
    Set<JobId> here() {
        return Set.copyOf(here);
    }

    /** Ends the jobs, which stop at their next step. They are not interrupted: H2 closes a file whose reader is. */
    @Override
    public void destroy() throws InterruptedException {
        here.forEach(id -> end(id, ExportProblem.STOPPED));
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void work(ExportJob job, ExportRequest request) {
        try {
            if (jobs.begin(job.id())) {
                watchers.tell(job.id());
                current.as(job.asker(), () -> write(job, request));
            }
        } catch (ExportEnded ended) {
            LOG.info("Export {} goes on no more", job.id());
        } catch (DomainError refused) {
            LOG.info("Export {} is refused: {}", job.id(), refused.getMessage());
            end(job.id(), ExportProblem.REFUSED);
        } catch (UncheckedIOException | JacksonIOException unwritten) {
            LOG.error("The file of export {} cannot be written", job.id(), unwritten);
            end(job.id(), ExportProblem.FILE);
        } catch (RuntimeException unknown) {
            LOG.error("Export {} failed", job.id(), unknown);
            end(job.id(), ExportProblem.UNKNOWN);
        } finally {
            here.remove(job.id());
            watchers.tell(job.id());
        }
    }

    private boolean write(ExportJob job, ExportRequest request) {
        var asker = access.require(request.collection(), Permission.EXPORT);
        @Nullable Path part = null;
        try {
            part = files.begin(job);
            long entries;
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                entries = writer.write(request, asker, out, new ExportSteps(job.id(), jobs, watchers, apart));
            }
            files.keep(job, part);
            transaction.executeWithoutResult(status -> {
                finish(job, entries);
                journal.append(asker, request, entries);
            });
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (part != null) {
                files.delete(part);
            }
        }
    }

    /** Ends the job well, unless it has been cancelled at the last moment. */
    private void finish(ExportJob job, long entries) {
        jobs.reached(job.id(), entries);
        if (!jobs.end(job.id(), ExportState.DONE, null, clock.instant())) {
            files.delete(job);
            throw new ExportEnded();
        }
    }

    private void end(JobId id, ExportProblem problem) {
        jobs.end(id, ExportState.FAILED, problem, clock.instant());
    }
}
