package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import org.sourcebook.design.Notice;

/** One's own e-mail address: asking for another one, which its reader has to confirm. */
class EmailSheet extends Composite<Section> {

    /** Asks for another address. */
    interface Ask {
        void of(String email, String presentPassword);
    }

    /**
     * @param possible whether people can do it by themselves
     * @param ask asks for the change; what it refuses is said at the fields
     */
    EmailSheet(boolean possible, Ask ask) {
        getContent().addClassName("sb-sheet");
        getContent()
                .add(
                        new H2(text("me.email")),
                        new Paragraph(text(possible ? "me.email.explanation" : "me.email.no-mail")));
        if (possible) {
            getContent().add(new Button(text("me.email.change"), click -> open(ask)));
        }
    }

    private static void open(Ask ask) {
        var dialog = new Dialog();
        var email = Fields.email();
        var present = Fields.presentPassword();
        email.setLabel(text("me.email.new"));
        email.setAutocomplete(Autocomplete.EMAIL);
        var form = new Form(text("me.email.ask"), () -> {
                    ask.of(email.getValue(), present.getValue());
                    dialog.close();
                    Notice.done(text("me.email.asked"));
                })
                .with(email)
                .with(present);
        dialog.setHeaderTitle(text("me.email.change"));
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), form.button());
        dialog.addOpenedChangeListener(opened -> email.focus());
        dialog.open();
    }
}
