package org.sourcebook.exchange;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Past;
import org.sourcebook.entry.PastList;
import org.sourcebook.exchange.internal.ExportFiles;
import org.sourcebook.exchange.internal.ExportJournal;
import org.sourcebook.exchange.internal.ExportRepository;
import org.sourcebook.exchange.internal.ExportRunner;
import org.sourcebook.exchange.internal.ExportWatchers;
import org.sourcebook.exchange.internal.ExportWriter;
import org.sourcebook.exchange.internal.Progress;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.JobId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;

/**
 * Taking entries out of a collection, as far as the one who asks sees them. Every export that is finished is in the
 * collection's journal. Those in the background are people's, whose rights they work with; programs with a token write
 * theirs to a stream.
 */
@Service
public class Exports {

    private static final int MOST_OPEN = 5;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    private final Access access;
    private final Collections collections;
    private final Entries entries;
    private final Past past;
    private final ExportRepository jobs;
    private final ExportRunner runner;
    private final ExportWriter writer;
    private final ExportJournal journal;
    private final ExportFiles files;
    private final ExportWatchers watchers;
    private final Clock clock;

    Exports(
            Access access,
            Collections collections,
            Entries entries,
            Past past,
            ExportRepository jobs,
            ExportRunner runner,
            ExportWriter writer,
            ExportJournal journal,
            ExportFiles files,
            ExportWatchers watchers,
            Clock clock) {
        this.access = access;
        this.collections = collections;
        this.entries = entries;
        this.past = past;
        this.jobs = jobs;
        this.runner = runner;
        this.writer = writer;
        this.journal = journal;
        this.files = files;
        this.watchers = watchers;
        this.clock = clock;
    }

    /**
     * Begins an export in the background. Its file is kept for a week, for the one who asks alone. For members who may
     * export. Not one transaction: the job must be there for others before its work begins.
     *
     * @throws Invalid if too many exports of the one who asks have not ended yet, or if the moment is still to come
     */
    public ExportJob start(ExportRequest request) {
        Member asker = access.require(request.collection(), Permission.EXPORT).requireInPerson();
        check(request);
        if (jobs.open(asker.id()) >= MOST_OPEN) {
            throw new Invalid("error.too-many-exports", Map.of("most", MOST_OPEN));
        }
        var job = job(asker, request);
        jobs.add(job, writer.filter(request));
        runner.submit(job, request);
        return job;
    }

    /**
     * Writes an export to a stream at once; the stream is left open. For members who may export.
     *
     * @return how many entries it holds
     * @throws Invalid if the moment is still to come
     * @throws java.io.UncheckedIOException if the stream cannot be written to
     */
    public long write(ExportRequest request, OutputStream out) {
        Member asker = access.require(request.collection(), Permission.EXPORT);
        check(request);
        long written = writer.write(request, asker, out, Progress.UNWATCHED);
        journal.append(asker, request, written);
        return written;
    }

    /** The exports that the one who asks made of a collection, newest first. For members who may export. */
    public List<ExportJob> mine(CollectionId collection) {
        Member asker = access.require(collection, Permission.EXPORT).requireInPerson();
        return jobs.of(collection, asker.id());
    }

    /** An export, for the one who asked for it. */
    public ExportJob get(JobId id) {
        ExportJob job = jobs.find(id).orElseThrow(access::notThere);
        Member asker = access.require(job.collection(), Permission.EXPORT);
        if (!job.asker().equals(asker.id())) {
            throw new NotFound();
        }
        asker.requireInPerson();
        return job;
    }

    /**
     * Tells of every step of an export in this process, for the one who asked for it. The watcher is called from the
     * thread that works on it, and once at the beginning.
     *
     * @return what makes an end of that; the export's own end does so, too
     */
    public Runnable watch(JobId id, Consumer<ExportJob> watcher) {
        ExportJob job = get(id);
        Runnable end = watchers.add(job.id(), watcher);
        ExportJob now = get(id);
        watcher.accept(now);
        if (now.state().ended()) {
            end.run();
        }
        return end;
    }

    /** Stops an export, for the one who asked for it; does nothing if it has ended. */
    public ExportJob cancel(JobId id) {
        ExportJob job = get(id);
        jobs.end(job.id(), ExportState.CANCELLED, null, clock.instant());
        watchers.tell(job.id());
        return get(id);
    }

    /** Forgets an export and deletes its file, for the one who asked for it; stops it if it has not ended. */
    public void delete(JobId id) {
        ExportJob job = cancel(id);
        files.delete(job);
        jobs.delete(job.id());
    }

    /**
     * The file of a finished export, for the one who asked for it.
     *
     * @throws ExportGone if the file is not here
     */
    public ExportFile open(JobId id) {
        ExportJob job = get(id);
        if (job.state() != ExportState.DONE) {
            throw new ExportGone();
        }
        return files.find(job)
                .map(path -> new ExportFile(job.fileName(), ExportFile.mediaType(job.extension()), path))
                .orElseThrow(ExportGone::new);
    }

    private ExportJob job(Member asker, ExportRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var scope = request.scope();
        return new ExportJob(
                JobId.next(),
                request.collection(),
                asker.id(),
                request.format(),
                scope.base().orElse(null),
                scope.isNarrowed(),
                request.asOf(),
                ExportState.WAITING,
                0,
                total(request),
                name(request, now),
                null,
                now,
                null);
    }

    private long total(ExportRequest request) {
        return request.scope().bases().stream()
                .mapToLong(base -> total(request, base, request.scope().filter()))
                .sum();
    }

    private int total(ExportRequest request, Base base, EntryFilter filter) {
        var collection = request.collection();
        return request.moment()
                .map(at -> past.count(collection, new PastList(base, filter, at), Integer.MAX_VALUE))
                .orElseGet(() -> entries.count(collection, base, filter, Integer.MAX_VALUE));
    }

    private void check(ExportRequest request) {
        request.moment().ifPresent(at -> Past.over(at, clock));
    }

    private String name(ExportRequest request, Instant now) {
        String slug = collections.get(request.collection()).slug();
        String base = request.scope().base().map(Base::path).map("-"::concat).orElse("");
        String asOf = request.moment().map(at -> "-as-of-" + TIME.format(at)).orElse("");
        return slug + base + asOf + "-" + TIME.format(now) + "." + request.extension();
    }
}
