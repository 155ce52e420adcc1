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
import org.sourcebook.account.GivenLink.ToHandOver;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.mail.PublicAddress;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a one-time link, this once, to be handed over. */
class LinkDialog extends Dialog {

    LinkDialog(ToHandOver given, PublicAddress address) {
        var words = Map.of("name", given.account().name(), "email", given.to(), "until", Times.exact(given.expires()));
        var link = new TextField(text("link.label"));
        String path = given.purpose().path(given.token());
        link.setValue(address.of(path).orElseGet(() -> here(path)));
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
        setHeaderTitle(text("link.title." + given.purpose()));
        setCloseOnOutsideClick(false);
        add(UserText.in(new Paragraph(text("link.explanation", words))), link);
        getFooter().add(new Button(text("design.close"), click -> close()), copy);
    }

    /** Where the administrator is: good for nobody else's eyes before the administrator's own. */
    private static String here(String path) {
        return ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/" + path)
                .toUriString();
    }
}
