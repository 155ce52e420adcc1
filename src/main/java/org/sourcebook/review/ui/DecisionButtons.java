package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sourcebook.design.AskReason;
import org.sourcebook.design.KeptText;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.review.Waiting;

/** What a reviewer can decide about a version that waits, or why they cannot. */
class DecisionButtons extends Composite<Div> {

    private final Waiting waiting;
    private final transient Function<DraftForm, KeptText> kept;

    /**
     * @param approve takes what is to be said with an approval, which may be nothing
     * @param requestChanges takes the reason why changes are needed
     * @param kept where what is typed is kept until it is taken
     */
    DecisionButtons(
            Waiting waiting,
            Consumer<String> approve,
            Consumer<String> requestChanges,
            Function<DraftForm, KeptText> kept) {
        this.waiting = waiting;
        this.kept = kept;
        getContent().addClassName("sb-decisions");
        switch (waiting.standing()) {
            case MAY_APPROVE -> getContent().add(requestChanges(requestChanges), approve(approve));
            case OWN_CHANGE, HAS_APPROVED -> getContent().add(requestChanges(requestChanges), reason());
            case NO_REVIEWER -> getContent().add(reason());
        }
    }

    private Button approve(Consumer<String> approve) {
        var button = new Button(
                Texts.text("review.approve"),
                VaadinIcon.CHECK.create(),
                event -> new AskReason(
                                Texts.text("review.approve.question", version()),
                                Texts.text("review.approve.note"),
                                "note",
                                Texts.text("review.approve"),
                                kept.apply(DraftForm.APPROVAL),
                                approve)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button requestChanges(Consumer<String> requestChanges) {
        return new Button(
                Texts.text("review.request-changes"),
                VaadinIcon.ARROW_BACKWARD.create(),
                event -> new AskReason(
                                Texts.text("review.request-changes.question", version()),
                                Texts.text("review.request-changes.reason"),
                                "reason",
                                Texts.text("review.request-changes"),
                                kept.apply(DraftForm.CHANGES),
                                requestChanges)
                        .open());
    }

    private Paragraph reason() {
        String key = "review.standing." + waiting.standing();
        var reason = new Paragraph(Texts.text(key, Map.of("missing", waiting.needed() - waiting.approvals())));
        reason.addClassNames("sb-quiet", "sb-small");
        return reason;
    }

    private Map<String, Object> version() {
        return Map.of("version", waiting.version(), "number", waiting.number().toString());
    }
}
