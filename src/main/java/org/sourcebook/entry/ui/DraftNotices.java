package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.design.TimedText;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;

/** Says above an entry what the reader typed about it and did not save, where that does not stand on the screen by itself. */
final class DraftNotices extends Div {

    private static final Set<DraftForm> CLOSED =
            EnumSet.of(DraftForm.ENTRY, DraftForm.LINK, DraftForm.SUBMISSION, DraftForm.APPROVAL, DraftForm.CHANGES);

    /** @param edit the address of the entry's form */
    DraftNotices(List<Draft> drafts, String edit) {
        addClassName("sb-draft-notices");
        drafts.stream().filter(draft -> CLOSED.contains(draft.place().form())).forEach(draft -> {
            var form = draft.place().form();
            var line = new Paragraph(new TimedText("entry.draft.waiting." + form, Map.of(), draft.keptAt()));
            if (form == DraftForm.ENTRY) {
                line.add(new Anchor(edit, text("entry.draft.resume")));
            }
            line.addClassName("sb-draft-offer");
            add(line);
        });
        setVisible(getComponentCount() > 0);
    }
}
