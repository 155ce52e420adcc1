package org.sourcebook.design;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;

/** Below a field whose text is kept while it is typed: that it is, and that it begins with what was typed before. */
public final class KeptField extends Composite<Div> {

    private final TextArea field;
    private final transient KeptText kept;
    private final KeptLine line;
    private final Div resumed = new Div();

    /** @param field the field, which holds by now what one begins with where nothing was typed before */
    public KeptField(TextArea field, KeptText kept) {
        this.field = field;
        this.kept = kept;
        this.line = new KeptLine(() -> kept.keep(field.getValue()));
        String anew = field.getValue();
        WhileTyping.told(field);
        resumed.addClassName("sb-resumed");
        kept.before().ifPresent(before -> {
            field.setValue(before.text());
            resumed.add(new Paragraph(new TimedText("design.kept.resumed", Map.of(), before.at())), beginAnew(anew));
        });
        field.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                line.touched();
            }
        });
        getContent().addClassName("sb-kept");
        getContent().add(resumed, line);
    }

    /** Drops what is kept: it is saved, or not wanted any more. */
    public void settled() {
        kept.discard();
        resumed.removeAll();
        line.settled();
    }

    private Button beginAnew(String anew) {
        var button = new Button(text("design.kept.anew"), click -> {
            field.setValue(anew);
            field.focus();
            settled();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }
}
