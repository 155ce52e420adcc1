package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done. */
public final class Ask {

    private Ask() {}

    /**
     * Asks before something that can be undone.
     *
     * @param question what is asked
     * @param consequence what will happen
     * @param answer the word on the button that does it
     * @param then what it does
     */
    public static void before(String question, String consequence, String answer, Runnable then) {
        dialog(question, new Paragraph(consequence), answer, then).open();
    }

    /** Asks, in the colour of danger, before something that takes away from what others have. */
    public static void beforeTaking(String question, String consequence, String answer, Runnable then) {
        var dialog = dialog(question, new Paragraph(consequence), answer, then);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static ConfirmDialog dialog(String question, Component body, String answer, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.add(UserText.in(body));
        dialog.setConfirmButton(answer, event -> then.run());
        dialog.setCancelButton(Texts.text("design.cancel"), event -> dialog.close());
        dialog.setCancelable(true);
        return dialog;
    }
}
