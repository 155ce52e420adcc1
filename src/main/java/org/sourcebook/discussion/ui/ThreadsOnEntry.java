package org.sourcebook.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Texts;
import org.sourcebook.discussion.Comments;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.EntryOnScreen;

/** Brings the discussion to the side of an entry, for members who see working versions. */
@org.springframework.stereotype.Component
class ThreadsOnEntry implements Contribution<EntryOnScreen> {

    private final Threads threads;
    private final Comments comments;
    private final Kinds kinds;
    private final Accounts accounts;

    ThreadsOnEntry(Threads threads, Comments comments, Kinds kinds, Accounts accounts) {
        this.threads = threads;
        this.comments = comments;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("discussion.title");
    }

    @Override
    public Optional<Component> show(EntryOnScreen subject, Runnable changed) {
        return subject.member().may(Permission.READ_WORKING) ? Optional.of(panel(subject)) : Optional.empty();
    }

    private Component panel(EntryOnScreen subject) {
        var entry = subject.entry();
        var kind = kinds.of(entry.collection()).kind(entry.content().kind());
        var writing = new Writing(
                (field, text) -> threads.open(entry.id(), field, text),
                comments::write,
                comments::edit,
                comments::delete,
                threads::resolve,
                threads::reopen);
        return new ThreadsPanel(threads.of(entry.id()), new Reader(subject.member(), kind, accounts::names), writing);
    }
}
