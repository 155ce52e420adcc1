package org.sourcebook.permission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Activity;
import org.sourcebook.entry.ActivityFilter;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.entry.Bulk;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.History;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.PastList;
import org.sourcebook.kernel.Base;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;

/** Entries of one author in every state, with discussions on them, for the calls to be about. */
class EntryThings {

    private final Given given;
    private final Editing editing;
    private final Life life;
    private final History history;
    private final Reviews reviews;
    private final Threads threads;
    private final Bulk bulk;
    private final Activity activity;

    EntryThings(
            Given given,
            Editing editing,
            Life life,
            History history,
            Reviews reviews,
            Threads threads,
            Bulk bulk,
            Activity activity) {
        this.given = given;
        this.editing = editing;
        this.life = life;
        this.history = history;
        this.reviews = reviews;
        this.threads = threads;
        this.bulk = bulk;
        this.activity = activity;
    }

    /** Makes them, and answers with the one that is approved. */
    Entry make(Things things, Collection collection, Account manager) {
        Account author = given.memberOf(collection, manager, Role.EDITOR);
        things.put("author", author.id());
        Entry approved = approved(author, collection, manager);
        things.put("approved", approved.id());
        things.put("number", approved.number());
        Entry draft = changed(author, approved(author, collection, manager));
        things.put("draft", draft.id());
        things.put("everyDeed", ActivityFilter.ALL);
        things.put("saved", newest(author, collection).seq());
        things.put(
                "change",
                given.as(author, () -> history.between(draft.id(), 1, 2)).getFirst());
        Entry inReview = changed(author, approved(author, collection, manager));
        things.put(
                "inReview",
                given.as(author, () -> reviews.submit(inReview.id(), 2, "")).id());
        Entry trash = changed(author, approved(author, collection, manager));
        things.put("trash", given.as(manager, () -> life.trash(trash.id())).id());
        things.put("anothersDraft", draft(author, collection).id());
        var tagged = List.of(
                draft(author, collection).id(), draft(author, collection).id());
        given.run(author, () -> bulk.tag(tagged, "checked", ""));
        things.put("tagging", Objects.requireNonNull(newest(author, collection).bulk()));
        DiscussionThread thread = opened(author, approved);
        things.put("thread", thread.id());
        things.put("anothersComment", thread.comments().getFirst().id());
        DiscussionThread resolved = opened(author, approved);
        things.put(
                "resolvedThread",
                given.as(author, () -> threads.resolve(resolved.id())).id());
        Instant moment = Instant.now();
        things.put("moment", moment);
        things.put("pastList", new PastList(Base.SOURCE, EntryFilter.ALL, moment));
        things.put("descending", true);
        return approved;
    }

    private ActivityLine newest(Account author, Collection collection) {
        return given.as(author, () -> activity.of(collection.id(), ActivityFilter.ALL, Long.MAX_VALUE, 1))
                .lines()
                .getFirst();
    }

    private Entry draft(Account author, Collection collection) {
        return given.draft(author, collection.id(), Base.SOURCE, "A report");
    }

    private Entry approved(Account author, Collection collection, Account manager) {
        Entry draft = draft(author, collection);
        given.as(author, () -> reviews.submit(draft.id(), 1, ""));
        return given.as(manager, () -> reviews.approve(draft.id(), 1, ""));
    }

    private Entry changed(Account author, Entry entry) {
        given.as(author, () -> editing.save(entry.id(), 1, entry.content().withTitle("A later report"), ""));
        return entry;
    }

    private DiscussionThread opened(Account author, Entry entry) {
        return given.as(author, () -> threads.open(entry.id(), null, "Who printed this?"));
    }
}
