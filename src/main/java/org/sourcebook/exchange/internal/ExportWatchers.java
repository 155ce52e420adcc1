package org.sourcebook.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.kernel.JobId;
import org.springframework.stereotype.Component;

/** Tells whoever looks on in this process how jobs get on. */
@Component
public class ExportWatchers {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWatchers.class);

    private final ExportRepository jobs;
    private final Map<JobId, List<Consumer<ExportJob>>> watchers = new ConcurrentHashMap<>();

    ExportWatchers(ExportRepository jobs) {
        this.jobs = jobs;
    }

    /** Tells the watcher of every step of a job from now on; what it returns makes an end of that, as the job's end does. */
    public Runnable add(JobId id, Consumer<ExportJob> watcher) {
        watchers.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.computeIfPresent(id, (any, list) -> {
            list.remove(watcher);
            return list.isEmpty() ? null : list;
        });
    }

    /** Tells all watchers of a job how far it is. */
    public void tell(JobId id) {
        var told = watchers.getOrDefault(id, List.of());
        if (!told.isEmpty()) {
            jobs.find(id).ifPresent(job -> tell(told, job));
        }
    }

    private void tell(List<Consumer<ExportJob>> told, ExportJob job) {
        told.forEach(watcher -> tell(watcher, job));
        if (job.state().ended()) {
            watchers.remove(job.id());
        }
    }

    /** A watcher's trouble is not the job's. */
    private static void tell(Consumer<ExportJob> watcher, ExportJob job) {
        try {
            watcher.accept(job);
        } catch (RuntimeException e) {
            LOG.warn("Nobody could be told about export {}", job.id(), e);
        }
    }
}
