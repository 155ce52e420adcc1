package org.sourcebook.collection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.sourcebook.account.IssuedToken;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;

/** Shows a token's secret, this once, to be copied to where the program finds it. */
class SecretDialog extends Dialog {

    SecretDialog(IssuedToken issued) {
        var words = Map.of(
                "name", issued.token().name(),
                "until", Times.exact(issued.token().expires()));
        var secret = new TextField(Words.text("tokens.secret"));
        secret.setValue(issued.secret().value());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.setAutoselect(true);
        secret.getElement().setAttribute("dir", "ltr");
        var copy = new Button(Words.text("tokens.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        secret.getValue(),
                        copied -> Notice.done(Words.text("tokens.copied")),
                        failed -> Notice.failed(Words.text("tokens.not-copied")));
        setHeaderTitle(Words.text("tokens.made"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        add(UserText.in(new Paragraph(Words.text("tokens.made.explanation", words))), secret);
        getFooter().add(new Button(Texts.text("design.close"), click -> close()), copy);
    }
}
