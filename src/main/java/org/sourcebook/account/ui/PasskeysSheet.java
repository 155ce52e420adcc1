package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.NewPasskey;
import org.sourcebook.account.Passkey;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Notice;
import org.sourcebook.design.UserText;

/** One's own passkeys: each with when it was added and last used, adding one, removing one. */
class PasskeysSheet extends Composite<Section> {

    private final transient Deeds deeds;
    private final transient RelyingParty party;
    private final UnorderedList list = new UnorderedList();

    /** What can be done about one's own passkeys. */
    interface Deeds {
        List<Passkey> passkeys();

        /** Whether adding one asks for a code as well. */
        boolean asksForCode();

        NewPasskey begin(String name, String present, String code);

        void add(NewPasskey begun, String answer);

        void remove(Passkey passkey, String present);
    }

    PasskeysSheet(Deeds deeds, RelyingParty party) {
        this.deeds = deeds;
        this.party = party;
        list.addClassName("sb-sessions");
        getContent().addClassName("sb-sheet");
        getContent()
                .add(
                        new H2(text("passkey.title")),
                        new Paragraph(text("passkey.explanation")),
                        list,
                        new PasskeyPlace(party, new Button(text("passkey.add"), click -> add())));
        refresh();
    }

    private void refresh() {
        var passkeys = deeds.passkeys();
        list.removeAll();
        passkeys.forEach(passkey -> list.add(new ListItem(about(passkey), remove(passkey))));
        list.setVisible(!passkeys.isEmpty());
    }

    private static Component about(Passkey passkey) {
        var times = new Div(new Span(new Span(text("passkey.added")), new Moment(passkey.created())));
        times.add(passkey.used()
                .map(used -> new Span(new Span(text("passkey.last-used")), new Moment(used)))
                .orElseGet(() -> new Span(text("passkey.never-used"))));
        if (passkey.backedUp()) {
            times.add(new Badge(text("passkey.backed-up")));
        }
        times.addClassNames("sb-session-times", "sb-quiet", "sb-small");
        return new Div(new UserText(passkey.name()), times);
    }

    private Component remove(Passkey passkey) {
        var button = new Button(text("passkey.remove"), click -> askToRemove(passkey));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(text("passkey.remove.label", Map.of("name", passkey.name())));
        return button;
    }

    private void add() {
        new PasskeyDialog(deeds, party, () -> {
                    refresh();
                    Notice.done(text("passkey.is-added"));
                })
                .open();
    }

    private void askToRemove(Passkey passkey) {
        var dialog = new SecretsDialog(text("passkey.remove.title", Map.of("name", passkey.name())));
        var present = Fields.presentPassword();
        var form = new Form(text("passkey.remove"), () -> {
                    deeds.remove(passkey, present.getValue());
                    dialog.close();
                    refresh();
                    Notice.done(text("passkey.is-removed"));
                })
                .with(present);
        dialog.ask(form, new Paragraph(text("passkey.remove.consequence")), form);
    }
}
