package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Map;
import org.sourcebook.account.Invitation;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows an invitation's link, this once, to be handed over. */
class LinkDialog extends Dialog {

    LinkDialog(Invitation invitation) {
        var words = Map.of(
                "name", invitation.account().name(),
                "email", invitation.account().email(),
                "until", Times.exact(invitation.expires()));
        var link = new TextField(text("link.label"));
        link.setValue(url(invitation));
        link.setReadOnly(true);
        link.setWidthFull();
        link.setAutoselect(true);
        link.getElement().setAttribute("dir", "ltr");
        var copy = new Button(text("link.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        link.getValue(),
                        copied -> Notice.done(text("link.copied")),
                        failed -> Notice.failed(text("link.not-copied")));
        setHeaderTitle(text("link.title"));
        setCloseOnOutsideClick(false);
        add(UserText.in(new Paragraph(text("link.explanation", words))), link);
        getFooter().add(new Button(text("design.close"), click -> close()), copy);
    }

    private static String url(Invitation invitation) {
        return ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .pathSegment(AccountNavigation.INVITATION, invitation.token().value())
                .toUriString();
    }
}
