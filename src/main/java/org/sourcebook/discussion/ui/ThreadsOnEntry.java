package org.sourcebook.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.KeptText;
import org.sourcebook.design.Texts;
import org.sourcebook.discussion.Comments;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.DraftedText;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.kernel.Id;

/** Brings the discussion to the side of an entry, for members who see working versions. */
@org.springframework.stereotype.Component
class ThreadsOnEntry implements Contribution<EntryOnScreen> {

    private final Threads threads;
    private final Comments comments;
    private final Kinds kinds;
    private final Accounts accounts;
    private final Drafts drafts;

    ThreadsOnEntry(Threads threads, Comments comments, Kinds kinds, Accounts accounts, Drafts drafts) {
        this.threads = threads;
        this.comments = comments;
        this.kinds = kinds;
        this.accounts = accounts;
        this.drafts = drafts;
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

    /** What was typed before is asked for once, for all forms of the discussion. */
    private BiFunction<DraftForm, @Nullable Id, KeptText> kept(Entry entry, boolean mayComment) {
        var before = mayComment ? drafts.on(entry.id()) : List.<Draft>of();
        return (form, within) -> {
            var place = DraftPlace.on(entry, form);
            return DraftedText.among(drafts, before, within == null ? place : place.about(within));
        };
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
                threads::reopen,
                kept(entry, subject.member().may(Permission.COMMENT)));
        return new ThreadsPanel(threads.of(entry.id()), new Reader(subject.member(), kind, accounts::names), writing);
    }
}
