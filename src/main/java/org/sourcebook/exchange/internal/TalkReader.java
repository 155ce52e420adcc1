package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.Threads;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.review.Decision;
import org.sourcebook.review.PartVerdict;
import org.sourcebook.review.ReviewQueue;
import org.springframework.stereotype.Component;

/**
 * Reads the threads and decisions on a page of entries; none for those who do not see working versions. Of a moment there is
 * what was said until then, as it reads today where it was changed since, and a thread is open that is resolved since.
 */
@Component
class TalkReader {

    private final Threads threads;
    private final ReviewQueue reviews;

    TalkReader(Threads threads, ReviewQueue reviews) {
        this.threads = threads;
        this.reviews = reviews;
    }

    Function<EntryId, ExportedTalk> read(Member asker, List<EntryId> ids, @Nullable Instant asOf) {
        if (!asker.may(Permission.READ_WORKING)) {
            return id -> ExportedTalk.NONE;
        }
        var collection = asker.collection();
        var said = threads.of(collection, ids);
        var decided = reviews.decisions(collection, ids);
        var verdicts = decided.isEmpty()
                ? Map.<EntryId, List<PartVerdict>>of()
                : reviews.verdicts(collection, decided.keySet());
        Map<EntryId, ExportedTalk> talk = ids.stream()
                .filter(id -> said.containsKey(id) || decided.containsKey(id))
                .collect(Collectors.toMap(
                        id -> id,
                        id -> talk(
                                said.getOrDefault(id, List.of()),
                                decided.getOrDefault(id, List.of()),
                                verdicts.getOrDefault(id, List.of()),
                                asOf)));
        return id -> talk.getOrDefault(id, ExportedTalk.NONE);
    }

    private static ExportedTalk talk(
            List<DiscussionThread> said, List<Decision> decided, List<PartVerdict> verdicts, @Nullable Instant asOf) {
        return asOf == null
                ? ExportedTalk.of(said, decided, verdicts)
                : ExportedTalk.of(
                        said.stream()
                                .filter(thread -> !thread.openedAt().isAfter(asOf))
                                .map(thread -> until(asOf, thread))
                                .toList(),
                        decided.stream()
                                .filter(decision -> !decision.at().isAfter(asOf))
                                .toList(),
                        verdicts.stream()
                                .filter(verdict -> !verdict.at().isAfter(asOf))
                                .toList());
    }

    private static DiscussionThread until(Instant asOf, DiscussionThread thread) {
        return new DiscussionThread(
                thread.id(),
                thread.entry(),
                thread.field(),
                thread.openedBy(),
                thread.openedAt(),
                thread.resolved().filter(ended -> !ended.at().isAfter(asOf)).orElse(null),
                thread.comments().stream()
                        .filter(comment -> !comment.writtenAt().isAfter(asOf))
                        .toList());
    }
}
