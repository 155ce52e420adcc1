package org.sourcebook.design;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Tells what became of an action on many things: a notice if all went well, else what could not be done and why. */
public final class PartlyDone {

    private PartlyDone() {}

    /**
     * Tells it.
     *
     * @param done to how many it was done
     * @param refused to how many it could not be done
     * @param reasons each of these, and why; none if all went well
     */
    public static void tell(String done, String refused, List<ListItem> reasons) {
        if (reasons.isEmpty()) {
            Notice.done(done);
            return;
        }
        var list = new UnorderedList();
        reasons.forEach(list::add);
        var dialog = new Dialog(text("design.partly-done"), new Paragraph(done), new Paragraph(refused), list);
        dialog.addClassNames("sb-text-dialog", "sb-partly-done");
        dialog.getFooter().add(new Button(text("design.close"), click -> dialog.close()));
        dialog.open();
    }
}
