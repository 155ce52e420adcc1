package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done. */
public final class Ask {

    /** The dialog puts the cursor on the button that does it, once, when it opens: there it is handed on. */
    private static final String HAND_ON =
            "this.addEventListener('focusin', () => queueMicrotask(() => $0.focus()), { once: true })";

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
        var yes = new Button(answer);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog(question, new Paragraph(consequence), yes, cancel(), then).open();
    }

    /**
     * Asks, in the colour of danger and with the cursor on the button that does nothing, before something that takes away
     * from what others have, or that cannot be undone.
     */
    public static void beforeTaking(String question, String consequence, String answer, Runnable then) {
        beforeTaking(question, consequence, answer, then, () -> {});
    }

    /** @param otherwise what is done where the answer is no */
    public static void beforeTaking(
            String question, String consequence, String answer, Runnable then, Runnable otherwise) {
        var yes = new Button(answer);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var no = cancel();
        var dialog = dialog(question, new Paragraph(consequence), yes, no, then);
        dialog.addCancelListener(event -> otherwise.run());
        yes.getElement().executeJs(HAND_ON, no.getElement());
        dialog.open();
    }

    /**
     * Asks whoever leaves something that they typed, and that is kept, what is to become of it. The cursor is on the button
     * that stays.
     *
     * @param leave the word for leaving, what is typed being kept
     * @param discard the word for leaving without it
     */
    public static void beforeLeaving(
            String question,
            String consequence,
            String leave,
            Runnable leaving,
            String discard,
            Runnable discarding,
            Runnable staying) {
        var yes = new Button(leave);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var without = new Button(discard);
        without.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var no = cancel();
        var dialog = dialog(question, new Paragraph(consequence), yes, no, leaving);
        dialog.setRejectButton(without);
        dialog.setRejectable(true);
        dialog.addRejectListener(event -> discarding.run());
        dialog.addCancelListener(event -> staying.run());
        yes.getElement().executeJs(HAND_ON, no.getElement());
        dialog.open();
    }

    private static Button cancel() {
        var cancel = new Button(Texts.text("design.cancel"));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return cancel;
    }

    private static ConfirmDialog dialog(String question, Component body, Button yes, Button no, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.add(UserText.in(body));
        dialog.setConfirmButton(yes);
        dialog.addConfirmListener(event -> then.run());
        dialog.setCancelButton(no);
        dialog.setCancelable(true);
        return dialog;
    }
}
