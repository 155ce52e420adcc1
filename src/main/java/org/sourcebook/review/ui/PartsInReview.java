package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Difference;
import org.sourcebook.design.LongText;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.PartInReview;
import org.sourcebook.kernel.AccountId;

/** What a version changes, part by part, each with what can be decided about it; of a first version, what it says. */
class PartsInReview extends Composite<Div> {

    private final transient ReviewSheet sheet;
    private final @Nullable AccountId reviewer;
    private final @Nullable PartsForm form;
    private transient Consumer<Boolean> deciding = begun -> {};

    /**
     * @param reviewer the one who reads, if they may decide; null if they may not
     * @param screen what becomes of what they decide
     */
    PartsInReview(ReviewSheet sheet, @Nullable AccountId reviewer, PartsForm.Screen screen) {
        this.sheet = sheet;
        this.reviewer = reviewer;
        this.form = reviewer == null ? null : new PartsForm(screen, this::tell);
        var parts = new Div();
        parts.addClassName("sb-differences");
        for (int i = 0; i < sheet.parts().size(); i++) {
            parts.add(part(sheet.parts().get(i), sheet.changes().get(i)));
        }
        getContent().addClassName("sb-parts");
        getContent().add(parts);
        if (form != null) {
            getContent().add(form);
        }
    }

    /** The form of what is decided, if the one who reads may decide. */
    @Nullable
    PartsForm form() {
        return form;
    }

    /** Tells from now on whether anything is decided part by part. */
    void whileDeciding(Consumer<Boolean> told) {
        deciding = told;
        tell();
    }

    private void tell() {
        deciding.accept(form != null && form.isBegun());
    }

    private Section part(PartInReview part, ChangeInWords change) {
        var label = UserText.in(new H3(change.label()));
        label.addClassName("sb-difference-label");
        boolean first = sheet.waiting().approvedBefore().isEmpty();
        var section = new Section(
                label, first ? new LongText(change.after()) : new Difference(change.before(), change.after()));
        if (form != null && reviewer != null) {
            boolean own = part.authors().contains(reviewer);
            if (own) {
                var why = new Paragraph(Texts.text("review.part.own"));
                why.addClassNames("sb-quiet", "sb-small");
                section.add(why);
            }
            var content = part.change().after();
            String text = Rewording.text(sheet.schema(), part.part(), content).orElse(null);
            section.add(form.add(new VerdictField(change.label(), part.part(), content, text, own, form::touched)));
        }
        return section;
    }
}
