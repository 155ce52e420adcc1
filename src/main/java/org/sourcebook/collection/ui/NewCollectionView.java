package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Slug;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.UserText;

/** Creates a collection. */
@Route(CollectionsNavigation.NEW)
@PermitAll
class NewCollectionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentAccount current;
    private final Collections collections;
    private final TextField name = UserText.in(new TextField(Words.text("name")));
    private final TextField slug = new TextField(Words.text("slug"));
    private final TextArea description = UserText.in(new TextArea(Words.text("description")));
    private final FieldErrors errors =
            new FieldErrors().at("name", name).at("slug", slug).at("description", description);
    private final String ending = "-" + Slug.lot();
    private String suggested = "";

    NewCollectionView(CurrentAccount current, Collections collections) {
        this.current = current;
        this.collections = collections;
        getContent().addClassName("sb-page");
        var header = new PageHeader(Words.text("new.title")).backToStart().explained(Words.text("new.explanation"));
        getContent().add(header, form());
        suggestSlug();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.require(InstanceRole.MEMBER, InstanceRole.ADMIN);
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(Words.text("new.title"));
    }

    private Section form() {
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        slug.setRequiredIndicatorVisible(true);
        slug.setPrefixComponent(new Span("/c/"));
        slug.setSuffixComponent(new Span(ending));
        slug.setHelperText(Words.text("slug.help"));
        description.setHelperText(Words.text("description.help"));
        var create = new Button(Words.text("new.submit"), event -> submit());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcut.SAVE.on(this, this::submit);
        var form = new Section(name, slug, description, create);
        form.addClassNames("sb-sheet", "sb-collection-form");
        return form;
    }

    /** Keeps the address in step with the name until somebody writes one of their own. */
    private void suggestSlug() {
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (slug.getValue().equals(suggested)) {
                suggested = Slug.suggest(event.getValue(), Slug.MOST - ending.length());
                slug.setValue(suggested);
            }
        });
    }

    private void submit() {
        errors.during(() -> {
            String address = slug.getValue() + ending;
            Collection created = collections.create(address, name.getValue(), description.getValue());
            getUI().ifPresent(ui -> ui.navigate(CollectionsNavigation.toOverview(created.slug())));
        });
    }
}
