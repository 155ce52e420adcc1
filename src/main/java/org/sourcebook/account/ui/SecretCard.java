package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.sourcebook.account.TotpSecret;

/** A new secret, to be given to an app: as a picture for its camera, as a link for one on the same device, and in letters. */
class SecretCard extends Composite<Div> {

    /** @param email whose e-mail address the app shows */
    SecretCard(TotpSecret secret, String email) {
        String uri = secret.uri(text("shell.product"), email);
        var link = new Anchor();
        link.setText(text("second-factor.open-app"));
        // Refused otherwise, and repeated in the log: Vaadin knows no apps' addresses.
        link.setUnsafeHref(uri);
        link.setRouterIgnore(true);
        var letters = new Code(secret.grouped());
        letters.addClassName("sb-secret");
        letters.getElement().setAttribute("dir", "ltr");
        getContent().addClassName("sb-secret-card");
        getContent()
                .add(
                        new Paragraph(text("second-factor.scan")),
                        new QrImage(uri, text("second-factor.qr")),
                        new Paragraph(link),
                        new Div(new Paragraph(text("second-factor.letters")), letters));
    }
}
