package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.KeptLine;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.Part;
import org.sourcebook.review.Verdict;
import org.sourcebook.review.internal.TypedVerdicts;
import org.sourcebook.review.internal.TypedVerdicts.TypedVerdict;

/** The foot of a review that decides part by part, of which the fields stand at the parts. */
class PartsForm extends Composite<Div> {

    /** What becomes of it. */
    interface Screen {

        /** Decides so, with what is said about the whole, which may be nothing; {@code errors} shows what is wrong. */
        void decide(Map<Part, Verdict> verdicts, String note, FieldErrors errors);

        /** Keeps what is filled in by now; says when it did. */
        Instant keep(TypedVerdicts typed);

        /** Drops what is kept. */
        void discard();
    }

    private final transient Screen screen;
    private final Runnable begun;
    private final List<VerdictField> fields = new ArrayList<>();
    private final TextArea note = WhileTyping.told(UserText.in(new TextArea(Texts.text("review.parts.note"))));
    private final KeptLine kept = new KeptLine(this::keep);
    private final Button rest = new Button(Texts.text("review.parts.accept-rest"), click -> acceptRest());
    private final Button finish = new Button("", click -> finish());

    /** @param begun told when something is decided, or nothing any more */
    PartsForm(Screen screen, Runnable begun) {
        this.screen = screen;
        this.begun = begun;
        note.setWidthFull();
        note.addValueChangeListener(typed -> touched());
        rest.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var drop = new Button(Texts.text("review.parts.drop"), click -> drop());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(drop, rest, finish);
        buttons.addClassName("sb-actions");
        getContent().addClassName("sb-parts-form");
        getContent().add(note, kept, buttons);
        say();
    }

    /** Adds the field of a part. */
    VerdictField add(VerdictField field) {
        fields.add(field);
        say();
        return field;
    }

    /** Fills in what was filled in before. */
    void fill(TypedVerdicts typed) {
        note.setValue(typed.note());
        for (var field : fields) {
            TypedVerdict before = typed.parts().get(field.part().name());
            if (before != null) {
                field.fill(before);
            }
        }
        say();
    }

    /** Whether anything is decided. */
    boolean isBegun() {
        return fields.stream().anyMatch(VerdictField::isDecided);
    }

    /** Something was chosen or typed. */
    void touched() {
        kept.touched();
        say();
        begun.run();
    }

    private void acceptRest() {
        fields.forEach(VerdictField::acceptIfWaiting);
    }

    private void drop() {
        screen.discard();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void finish() {
        boolean whole = true;
        for (var field : fields) {
            whole &= field.isWhole();
        }
        if (!whole) {
            return;
        }
        var verdicts = new LinkedHashMap<Part, Verdict>();
        fields.forEach(field -> field.verdict().ifPresent(verdict -> verdicts.put(field.part(), verdict)));
        screen.decide(verdicts, note.getValue(), new FieldErrors().at("note", note));
    }

    private Instant keep() {
        var typed = new LinkedHashMap<String, TypedVerdict>();
        fields.forEach(field ->
                field.typed().ifPresent(verdict -> typed.put(field.part().name(), verdict)));
        return screen.keep(new TypedVerdicts(typed, note.getValue()));
    }

    private void say() {
        long waiting = fields.stream().filter(VerdictField::isWaiting).count();
        long back = fields.stream().filter(VerdictField::goesBack).count();
        long accepted = fields.stream().filter(VerdictField::isDecided).count() - back;
        getContent().setVisible(isBegun());
        rest.setVisible(waiting > 0);
        rest.setText(Texts.text("review.parts.accept-rest", Map.of("count", waiting)));
        finish.setEnabled(waiting == 0);
        finish.setText(Texts.text("review.parts.finish", Map.of("accepted", accepted, "back", back)));
    }
}
