package org.sourcebook.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.Account;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Texts;

/** Where an account starts: its collections, and what features have waiting for it. */
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements HasDynamicTitle {

    private final transient Account account;
    private final transient List<Contribution<Account>> contributions;
    private final Div panels = new Div();

    HomeView(CurrentAccount current, Collections collections, List<Contribution<Account>> contributions) {
        this.account = current.require();
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(Contribution::order))
                .toList();
        var mine = collections.mine();
        panels.addClassName("sb-home-panels");
        getContent().addClassName("sb-page");
        getContent().add(header(mine), mine.isEmpty() ? empty() : cards(mine), panels);
        showPanels();
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(Texts.text("design.start"));
    }

    private Component header(List<Collection> mine) {
        var header = new PageHeader(Texts.text("shell.home.greeting", Map.of("name", account.name())));
        return mine.isEmpty() || !mayCreate() ? header : header.with(create());
    }

    private Component empty() {
        String key = mayCreate() ? "shell.home.none-create" : "shell.home.none-ask";
        var actions = mayCreate() ? new Component[] {create()} : new Component[0];
        return new EmptyState(VaadinIcon.ARCHIVES, Texts.text("shell.home.none"), Texts.text(key), actions);
    }

    private boolean mayCreate() {
        return account.role() != InstanceRole.GUEST;
    }

    private static Button create() {
        var create = new Button(Texts.text("shell.home.create"), VaadinIcon.PLUS.create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(event -> create.getUI().ifPresent(ui -> ui.navigate("collections/new")));
        return create;
    }

    private static Component cards(List<Collection> mine) {
        var cards = new Section(new H2(Texts.text("shell.collections")));
        var grid = new Div();
        grid.addClassName("sb-cards");
        mine.forEach(collection -> grid.add(new CollectionCard(collection)));
        cards.add(grid);
        return cards;
    }

    private void showPanels() {
        panels.removeAll();
        for (Contribution<Account> contribution : contributions) {
            Optional<Component> part = contribution.show(account, this::showPanels);
            part.ifPresent(it -> panels.add(panel(contribution.title(), it)));
        }
    }

    private static Section panel(String title, Component part) {
        var panel = new Section(new H2(title), part);
        panel.addClassName("sb-sheet");
        return panel;
    }
}
