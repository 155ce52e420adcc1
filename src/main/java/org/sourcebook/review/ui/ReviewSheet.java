package org.sourcebook.review.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Acceptance;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.PartInReview;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.Decision;
import org.sourcebook.review.PartVerdict;
import org.sourcebook.review.ReviewQueue;
import org.sourcebook.review.Waiting;
import org.springframework.stereotype.Component;

/**
 * What a reviewer needs to decide about a version.
 *
 * @param collection its collection
 * @param waiting its place in the queue
 * @param decisions what was decided about the entry before, newest first
 * @param schema the kinds of the collection
 * @param parts what the version changes since the one approved before, or all that it says if none was
 * @param changes the same in words
 * @param verdicts what was decided about parts before, newest first
 * @param names what the people named in it are called
 */
record ReviewSheet(
        Collection collection,
        Waiting waiting,
        List<Decision> decisions,
        Schema schema,
        List<PartInReview> parts,
        List<ChangeInWords> changes,
        List<PartVerdict> verdicts,
        Map<AccountId, String> names) {

    /** Gathers it. */
    @Component
    static class Gathering {

        private final Entries entries;
        private final ReviewQueue queue;
        private final Acceptance acceptance;
        private final Kinds kinds;
        private final ChangeWording wording;
        private final Accounts accounts;

        Gathering(
                Entries entries,
                ReviewQueue queue,
                Acceptance acceptance,
                Kinds kinds,
                ChangeWording wording,
                Accounts accounts) {
            this.entries = entries;
            this.queue = queue;
            this.acceptance = acceptance;
            this.kinds = kinds;
            this.wording = wording;
            this.accounts = accounts;
        }

        /** The sheet of an entry; empty if it does not wait for review. */
        Optional<ReviewSheet> of(Collection collection, EntryNumber number) {
            return queue.of(entries.get(collection.id(), number).id()).map(waiting -> sheet(collection, waiting));
        }

        private ReviewSheet sheet(Collection collection, Waiting waiting) {
            var decisions = queue.decisions(waiting.entry());
            var verdicts = queue.verdicts(waiting.entry());
            var parts = acceptance.parts(waiting.entry(), waiting.version());
            var changes = parts.stream().map(PartInReview::change).toList();
            var people = Stream.concat(
                            Stream.of(waiting.submittedBy()), decisions.stream().map(Decision::by))
                    .collect(Collectors.toSet());
            return new ReviewSheet(
                    collection,
                    waiting,
                    decisions,
                    kinds.of(collection.id()),
                    parts,
                    wording.of(collection.id(), changes),
                    verdicts,
                    accounts.names(people));
        }
    }
}
