package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Settings;
import org.sourcebook.design.Bars;
import org.sourcebook.design.CollectionMenuItem;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.Texts;

/**
 * What a collection is for, its rules, where to go, and what other features tell of it.
 *
 * <p>The build of the front end does not see what features bring as beans, so the figures' component is named here.
 */
@Uses(Bars.class)
@Route("c/:collection")
@PermitAll
class OverviewView extends CollectionScreen {

    private final Grants grants;
    private final List<Contribution<Collection>> contributions;
    private final List<CollectionMenuItem> places;

    OverviewView(
            Collections collections,
            Grants grants,
            List<Contribution<Collection>> contributions,
            List<CollectionMenuItem> places) {
        super(collections, Permission.READ, "overview.title");
        this.grants = grants;
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(Contribution::order))
                .toList();
        this.places = places.stream()
                .sorted(Comparator.comparingInt(CollectionMenuItem::order))
                .toList();
    }

    @Override
    void show(Admission admission, RouteParameters address) {
        Collection collection = admission.collection();
        var panels = new Div();
        panels.addClassName("sb-overview");
        contributions.stream()
                .filter(part -> part.place() == Contribution.Place.ASIDE)
                .forEach(part -> part.show(collection, this::refresh)
                        .ifPresent(shown -> panels.add(panel(part.title(), shown))));
        panels.add(about(collection));
        getContent().add(head(collection), links(admission), panels);
    }

    private Component head(Collection collection) {
        var header = new PageHeader(collection.name()).backToStart();
        if (!collection.description().isEmpty()) {
            header.explained(collection.description());
        }
        contributions.stream()
                .filter(part -> part.place() == Contribution.Place.ACTIONS)
                .forEach(part -> part.show(collection, this::refresh).ifPresent(header::with));
        return header;
    }

    private Component links(Admission admission) {
        var links = new UnorderedList();
        places.stream()
                .filter(place -> !place.path().isEmpty() && admission.may(Permission.valueOf(place.needed())))
                .map(place -> new Anchor(
                        place.in(admission.collection().slug()),
                        place.icon().create(),
                        new Span(Texts.text(place.text()))))
                .forEach(link -> links.add(new ListItem(link)));
        var nav = new Nav(links);
        nav.addClassName("sb-quick-links");
        nav.setAriaLabel(Words.text("overview.links"));
        return nav;
    }

    private Component about(Collection collection) {
        Settings settings = collection.settings();
        int members = grants.members(collection.id()).size();
        var facts = new UnorderedList(
                new ListItem(new Anchor(
                        CollectionsNavigation.toMembers(collection.slug()),
                        Words.text("overview.members", Map.of("count", members)))),
                new ListItem(Words.text("overview.approvals", Map.of("count", settings.approvalsNeeded()))),
                new ListItem(Words.text(
                        settings.viewersSeeWorking() ? "overview.viewers-working" : "overview.viewers-approved")));
        if (settings.reasonsNeeded()) {
            facts.add(new ListItem(Words.text("overview.reasons")));
        }
        return panel(Words.text("overview.about"), facts);
    }

    private static Component panel(String title, Component part) {
        var panel = new Section(new H2(title), part);
        panel.addClassName("sb-sheet");
        return panel;
    }
}
