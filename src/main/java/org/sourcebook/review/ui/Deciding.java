package org.sourcebook.review.ui;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.DraftedText;
import org.sourcebook.entry.Drafting;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.review.Assignments;
import org.sourcebook.review.PartReviews;
import org.sourcebook.review.Reviews;
import org.sourcebook.review.Verdict;
import org.sourcebook.review.Waiting;
import org.sourcebook.review.Waiting.Standing;
import org.sourcebook.review.internal.TypedVerdicts;
import org.springframework.stereotype.Component;

/** Makes what a reviewer decides with, of the whole and of its parts. */
@Component
class Deciding {

    private final Reviews reviews;
    private final PartReviews partReviews;
    private final Assignments assignments;
    private final Drafts drafts;
    private final CurrentAccount current;

    Deciding(Reviews reviews, PartReviews partReviews, Assignments assignments, Drafts drafts, CurrentAccount current) {
        this.reviews = reviews;
        this.partReviews = partReviews;
        this.assignments = assignments;
        this.drafts = drafts;
        this.current = current;
    }

    /** The buttons that decide about a version as a whole; {@code then} is given the entry as it is after that. */
    DecisionButtons buttons(CollectionId collection, Waiting waiting, Consumer<Entry> then) {
        return new DecisionButtons(
                waiting,
                note -> then.accept(told(reviews.approve(waiting.entry(), waiting.version(), note))),
                reason -> then.accept(told(reviews.requestChanges(waiting.entry(), waiting.version(), reason))),
                form -> DraftedText.at(drafts, place(collection, waiting, form)));
    }

    /** What a version changes, and for a reviewer the form that decides about each part. */
    PartsInReview parts(ReviewSheet sheet, Consumer<Entry> then) {
        var waiting = sheet.waiting();
        if (waiting.standing() == Standing.NO_REVIEWER) {
            return new PartsInReview(sheet, null, new Form(waiting, Drafting.begun(drafts, place(sheet), null), then));
        }
        var place = place(sheet);
        Optional<Draft> before = drafts.at(place).stream().findFirst();
        var drafting = before.map(draft -> Drafting.resumed(drafts, draft))
                .orElseGet(() -> Drafting.begun(drafts, place, waiting.version()));
        var parts = new PartsInReview(sheet, current.require().id(), new Form(waiting, drafting, then));
        before.ifPresent(draft ->
                Optional.ofNullable(parts.form()).ifPresent(form -> form.fill(TypedVerdicts.read(draft.typed()))));
        return parts;
    }

    /** Lets a reviewer say who is to review a version; {@code then} is run when they did. */
    Optional<AssigneeField> assignee(Waiting waiting, Runnable then) {
        return waiting.standing() == Standing.NO_REVIEWER
                ? Optional.empty()
                : Optional.of(
                        new AssigneeField(assignments.candidates(waiting.entry()), waiting.assignee(), reviewer -> {
                            assignments.assign(waiting.entry(), reviewer);
                            then.run();
                        }));
    }

    private static DraftPlace place(ReviewSheet sheet) {
        return place(sheet.collection().id(), sheet.waiting(), DraftForm.REVIEW);
    }

    private static DraftPlace place(CollectionId collection, Waiting waiting, DraftForm form) {
        return new DraftPlace(collection, form, waiting.entry(), "");
    }

    private static Entry told(Entry entry) {
        Notice.done(Texts.text(
                "review.done." + entry.status(), Map.of("number", entry.number().toString())));
        return entry;
    }

    /** Decides part by part, and keeps what is filled in until then. */
    private final class Form implements PartsForm.Screen {

        private final Waiting waiting;
        private final Drafting drafting;
        private final Consumer<Entry> then;

        private Form(Waiting waiting, Drafting drafting, Consumer<Entry> then) {
            this.waiting = waiting;
            this.drafting = drafting;
            this.then = then;
        }

        @Override
        public void decide(Map<Part, Verdict> verdicts, String note, FieldErrors errors) {
            errors.during(() -> {
                Entry decided = partReviews.decide(
                        waiting.entry(), waiting.version(), verdicts, note, Texts.text("review.parts.returned"));
                drafting.discard();
                then.accept(
                        isInPart(decided)
                                ? toldOfParts(decided)
                                : told(decided, verdicts.values().stream().anyMatch(verdict -> !verdict.goesBack())));
            });
        }

        private boolean isInPart(Entry decided) {
            return decided.status() != Status.APPROVED
                    && !decided.approvedVersion().equals(waiting.approvedBefore());
        }

        private static Entry told(Entry decided, boolean anyAccepted) {
            if (decided.status() != Status.CHANGES_REQUESTED || !anyAccepted) {
                return Deciding.told(decided);
            }
            Notice.done(Texts.text(
                    "review.done.all-back", Map.of("number", decided.number().toString())));
            return decided;
        }

        private static Entry toldOfParts(Entry decided) {
            Notice.done(Texts.text(
                    "review.done.in-part",
                    Map.of(
                            "number",
                            decided.number().toString(),
                            "approved",
                            decided.approvedVersion().orElseThrow())));
            return decided;
        }

        @Override
        public Instant keep(TypedVerdicts typed) {
            return drafting.keep(waiting.title(), typed.json());
        }

        @Override
        public void discard() {
            drafting.discard();
        }
    }
}
