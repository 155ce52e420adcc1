package org.sourcebook.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.sourcebook.kernel.DomainError;

/** Tells the person at the screen how something went. */
public final class Notice {

    private static final int SOON = 4_000;
    private static final int NEVER = 0;

    private Notice() {}

    /** It is done. Goes away by itself. */
    public static void done(String text) {
        var notice = notice(text, SOON);
        notice.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
        notice.open();
    }

    /** It could not be done. Stays until it is closed. */
    public static void failed(String text) {
        var notice = notice(text, NEVER);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.add(close(notice));
        notice.open();
    }

    /** It could not be done, for this reason. */
    public static void refused(DomainError error) {
        failed(Texts.text(error));
    }

    private static Notification notice(String text, int duration) {
        var notice = new Notification(new UserText(text));
        notice.setDuration(duration);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        return notice;
    }

    private static Button close(Notification notice) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(Texts.text("design.close"));
        return close;
    }
}
