package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Part;
import org.sourcebook.review.PartVerdict.Outcome;
import org.sourcebook.review.Verdict;
import org.sourcebook.review.internal.TypedVerdicts.TypedVerdict;

/** Takes what a reviewer decides about one part. */
class VerdictField extends Composite<Div> {

    private final Part part;
    private final transient Content content;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea wording = WhileTyping.told(UserText.in(new TextArea(Texts.text("review.part.wording"))));
    private final TextArea reason = WhileTyping.told(UserText.in(new TextArea()));

    /**
     * @param label what the part is called
     * @param content what the version says
     * @param text the text of the part; null if it is none that can be typed anew
     * @param own whether it holds a change of the reviewer's, so that they cannot accept it
     * @param touched told when anything was chosen or typed
     */
    VerdictField(String label, Part part, Content content, @Nullable String text, boolean own, Runnable touched) {
        this.part = part;
        this.content = content;
        var offered = new ArrayList<Outcome>();
        if (!own) {
            offered.add(Outcome.ACCEPTED);
        }
        offered.add(Outcome.RETURNED);
        if (text != null && !own) {
            offered.add(Outcome.REWORDED);
            wording.setValue(text);
        }
        outcome.setItems(offered);
        outcome.setItemLabelGenerator(each -> Texts.text("review.part." + each));
        outcome.setAriaLabel(Texts.text("review.part.decide", Map.of("part", label)));
        for (TextArea area : List.of(wording, reason)) {
            area.setWidthFull();
            area.setMaxRows(12);
            area.addValueChangeListener(typed -> touched.run());
        }
        outcome.addValueChangeListener(chosen -> {
            show();
            touched.run();
        });
        show();
        getContent().add(outcome, wording, reason);
        getContent().addClassName("sb-verdict");
    }

    Part part() {
        return part;
    }

    /** Whether the reviewer could accept it and has not decided. */
    boolean isWaiting() {
        return outcome.isEmpty() && outcome.getListDataView().contains(Outcome.ACCEPTED);
    }

    boolean isDecided() {
        return !outcome.isEmpty();
    }

    boolean goesBack() {
        return isDecided() && outcome.getValue() != Outcome.ACCEPTED;
    }

    /** Accepts the part if nothing was decided and it may be accepted. */
    void acceptIfWaiting() {
        if (isWaiting()) {
            outcome.setValue(Outcome.ACCEPTED);
        }
    }

    /** What is filled in, if anything is. */
    Optional<TypedVerdict> typed() {
        return outcome.getOptionalValue()
                .map(chosen -> new TypedVerdict(chosen, reason.getValue(), wording.getValue()));
    }

    /** Fills in what was filled in before, as far as it can still be chosen. */
    void fill(TypedVerdict typed) {
        if (outcome.getListDataView().contains(typed.outcome())) {
            outcome.setValue(typed.outcome());
            reason.setValue(typed.reason());
            wording.setValue(typed.wording());
        }
    }

    /** What is decided, if anything is. */
    Optional<Verdict> verdict() {
        return outcome.getOptionalValue().map(chosen -> switch (chosen) {
            case ACCEPTED -> new Verdict.Accepted();
            case RETURNED -> new Verdict.Returned(reason.getValue());
            case REWORDED -> new Verdict.Reworded(Rewording.with(wording.getValue(), part, content), reason.getValue());
        });
    }

    /** Whether all is filled in that the choice wants; says where something is not. */
    boolean isWhole() {
        boolean lacks =
                outcome.getValue() == Outcome.RETURNED && reason.getValue().isBlank();
        reason.setErrorMessage(Texts.text("review.part.reason-missing"));
        reason.setInvalid(lacks);
        boolean same = outcome.getValue() == Outcome.REWORDED
                && Rewording.with(wording.getValue(), part, content).equals(content);
        wording.setErrorMessage(Texts.text("review.part.wording-same"));
        wording.setInvalid(same);
        return !lacks && !same;
    }

    private void show() {
        Outcome chosen = Objects.requireNonNullElse(outcome.getValue(), Outcome.ACCEPTED);
        wording.setVisible(chosen == Outcome.REWORDED);
        reason.setVisible(chosen != Outcome.ACCEPTED);
        reason.setLabel(Texts.text(chosen == Outcome.RETURNED ? "review.part.reason" : "review.part.reason-optional"));
    }
}
