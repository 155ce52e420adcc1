package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.sourcebook.account.GivenLink.Mailed;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;

/** Says to whom a one-time link is on its way by mail. The link itself is for nobody else's eyes. */
class MailedDialog extends Dialog {

    MailedDialog(Mailed link) {
        var words = Map.of("name", link.account().name(), "email", link.to(), "until", Times.exact(link.expires()));
        var close = new Button(text("design.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(text("link.title." + link.purpose()));
        add(UserText.in(new Paragraph(text("link.mailed", words))), new Paragraph(text("link.mailed.advice")));
        getFooter().add(close);
    }
}
