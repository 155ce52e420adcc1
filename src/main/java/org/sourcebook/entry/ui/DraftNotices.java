package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;

/** Says above an entry what the reader typed about it and did not save, where that does not stand on the screen by itself. */
final class DraftNotices extends Div {

    private static final Set<DraftForm> CLOSED =
            EnumSet.complementOf(EnumSet.of(DraftForm.THREAD, DraftForm.REPLY, DraftForm.COMMENT));

    /** Of which all that was typed is one text, so that it can be read whether or not its form is offered just now. */
    private static final Set<DraftForm> TEXTS =
            EnumSet.of(DraftForm.SUBMISSION, DraftForm.APPROVAL, DraftForm.CHANGES, DraftForm.ANSWER);

    /** @param forms the addresses of those forms that have one of their own */
    DraftNotices(List<Draft> drafts, Map<DraftForm, String> forms) {
        addClassName("sb-draft-notices");
        drafts.stream().filter(draft -> CLOSED.contains(draft.place().form())).forEach(draft -> {
            var form = draft.place().form();
            var line = new Paragraph(new TimedText("entry.draft.waiting." + form, Map.of(), draft.keptAt()));
            Optional.ofNullable(forms.get(form))
                    .ifPresent(address -> line.add(new Anchor(address, text("entry.draft.resume"))));
            var offer = new Div(line);
            if (TEXTS.contains(form)) {
                offer.add(quoted(draft.typed()));
            }
            offer.addClassName("sb-draft-offer");
            add(offer);
        });
        setVisible(getComponentCount() > 0);
    }

    private static HtmlContainer quoted(String typed) {
        var quoted = UserText.in(new HtmlContainer("blockquote"));
        quoted.setText(typed);
        return quoted;
    }
}
