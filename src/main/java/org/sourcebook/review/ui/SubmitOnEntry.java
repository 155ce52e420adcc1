package org.sourcebook.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.AskReason;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.DraftedText;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Status;
import org.sourcebook.review.Reviews;

/** Lets an editor hand an entry over for review. */
@org.springframework.stereotype.Component
class SubmitOnEntry implements Contribution<EntryOnScreen> {

    private final Reviews reviews;
    private final Drafts drafts;

    SubmitOnEntry(Reviews reviews, Drafts drafts) {
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return Texts.text("review.submit");
    }

    @Override
    public Optional<Component> show(EntryOnScreen subject, Runnable changed) {
        var status = subject.entry().status();
        boolean offered =
                subject.member().may(Permission.EDIT) && (status == Status.DRAFT || status == Status.CHANGES_REQUESTED);
        return offered ? Optional.of(submit(subject.entry(), changed)) : Optional.empty();
    }

    private Button submit(Entry entry, Runnable changed) {
        var submit = new Button(Texts.text("review.submit"), VaadinIcon.PAPERPLANE_O.create());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(event -> new AskReason(
                        Texts.text("review.submit.question", Map.of("version", entry.version())),
                        Texts.text("review.submit.note"),
                        "note",
                        Texts.text("review.submit"),
                        DraftedText.at(drafts, DraftPlace.on(entry, DraftForm.SUBMISSION)),
                        note -> submit(entry, note, changed))
                .open());
        return submit;
    }

    private void submit(Entry entry, String note, Runnable changed) {
        reviews.submit(entry.id(), entry.version(), note);
        Notice.done(
                Texts.text("review.submitted", Map.of("number", entry.number().toString())));
        changed.run();
    }
}
