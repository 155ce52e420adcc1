package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.account.DemoAccounts.DemoAccount;
import org.sourcebook.design.UserText;

/** The demo's accounts, each of which fills the sign-in form. */
class DemoChoice extends Composite<Section> {

    DemoChoice(List<DemoAccount> accounts, Consumer<DemoAccount> chosen) {
        var list = new UnorderedList();
        accounts.forEach(account -> list.add(new ListItem(choice(account, chosen))));
        getContent().addClassNames("sb-sheet", "sb-demo-choice");
        getContent().add(new H2(text("demo.title")), new Paragraph(text("demo.explanation")), list);
    }

    private static Button choice(DemoAccount account, Consumer<DemoAccount> chosen) {
        var credentials = new UserText(
                text("demo.credentials", Map.of("email", account.email(), "password", account.password())));
        credentials.addClassNames("sb-quiet", "sb-small");
        var person = new UserText(text("demo.person", Map.of("name", account.name(), "role", account.role())));
        var label = new Div(person, credentials);
        label.addClassName("sb-demo-account");
        var choice = new Button();
        choice.getElement().appendChild(label.getElement());
        choice.addClickListener(click -> chosen.accept(account));
        return choice;
    }
}
