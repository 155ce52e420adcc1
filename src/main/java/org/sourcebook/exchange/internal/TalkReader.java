package org.sourcebook.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.discussion.Threads;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.review.ReviewQueue;
import org.springframework.stereotype.Component;

/** Reads the threads and decisions on a page of entries; none for those who do not see working versions. */
@Component
class TalkReader {

    private final Threads threads;
    private final ReviewQueue reviews;

    TalkReader(Threads threads, ReviewQueue reviews) {
        this.threads = threads;
        this.reviews = reviews;
    }

    Function<EntryId, ExportedTalk> read(Member asker, List<EntryId> ids) {
        if (!asker.may(Permission.READ_WORKING)) {
            return id -> ExportedTalk.NONE;
        }
        var collection = asker.collection();
        var said = threads.of(collection, ids);
        var decided = reviews.decisions(collection, ids);
        Map<EntryId, ExportedTalk> talk = ids.stream()
                .filter(id -> said.containsKey(id) || decided.containsKey(id))
                .collect(Collectors.toMap(
                        id -> id,
                        id -> ExportedTalk.of(said.getOrDefault(id, List.of()), decided.getOrDefault(id, List.of()))));
        return id -> talk.getOrDefault(id, ExportedTalk.NONE);
    }
}
