package org.sourcebook.review.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.History;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.Decision;
import org.sourcebook.review.ReviewQueue;
import org.sourcebook.review.Waiting;
import org.springframework.stereotype.Component;

/**
 * What a reviewer needs to decide about a version.
 *
 * @param collection its collection
 * @param waiting its place in the queue
 * @param decisions what was decided about the entry before, newest first
 * @param changes what the version changes since the one approved before, or all that it says if none was
 * @param names what the people named in it are called
 */
record ReviewSheet(
        Collection collection,
        Waiting waiting,
        List<Decision> decisions,
        List<ChangeInWords> changes,
        Map<AccountId, String> names) {

    /** Gathers it. */
    @Component
    static class Gathering {

        private final Entries entries;
        private final ReviewQueue queue;
        private final History history;
        private final ChangeWording wording;
        private final Accounts accounts;

        Gathering(Entries entries, ReviewQueue queue, History history, ChangeWording wording, Accounts accounts) {
            this.entries = entries;
            this.queue = queue;
            this.history = history;
            this.wording = wording;
            this.accounts = accounts;
        }

        /** The sheet of an entry; empty if it does not wait for review. */
        Optional<ReviewSheet> of(Collection collection, EntryNumber number) {
            return queue.of(entries.get(collection.id(), number).id()).map(waiting -> sheet(collection, waiting));
        }

        private ReviewSheet sheet(Collection collection, Waiting waiting) {
            var decisions = queue.decisions(waiting.entry());
            int before = waiting.approvedBefore().orElse(0);
            var changes = history.between(waiting.entry(), before, waiting.version());
            var people = Stream.concat(
                            Stream.of(waiting.submittedBy()), decisions.stream().map(Decision::by))
                    .collect(Collectors.toSet());
            return new ReviewSheet(
                    collection, waiting, decisions, wording.of(collection.id(), changes), accounts.names(people));
        }
    }
}
