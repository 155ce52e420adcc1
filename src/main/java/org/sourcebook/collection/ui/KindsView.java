package org.sourcebook.collection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Badge;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.NotFound;

/** The kinds of each base with their fields, and the relations. Managers change them here. */
@Route("c/:collection/kinds/:part?(sources|entities|events|relations)/:kind?")
@PermitAll
class KindsView extends CollectionScreen {

    private static final String RELATIONS = "relations";

    private final Kinds kinds;
    private final KindPanel.Factory kindPanels;
    private final RelationsPanel.Factory relationPanels;

    KindsView(
            Collections collections, Kinds kinds, KindPanel.Factory kindPanels, RelationsPanel.Factory relationPanels) {
        super(collections, Permission.READ, "kinds.title");
        this.kinds = kinds;
        this.kindPanels = kindPanels;
        this.relationPanels = relationPanels;
    }

    @Override
    void show(Admission admission, RouteParameters address) {
        String part = address.get("part").orElse(Base.SOURCE.path());
        Schema schema = kinds.of(admission.collection().id());
        getContent().add(header(admission).explained(Words.text("kinds.explanation")), parts(admission, part));
        Base.ofPath(part)
                .ifPresentOrElse(
                        base -> showBase(admission, schema, base, address.get("kind")),
                        () -> getContent().add(relationPanels.of(admission, schema, this::refresh)));
    }

    private void showBase(Admission admission, Schema schema, Base base, Optional<String> key) {
        Optional<Kind> chosen = key.map(wanted -> schema.kind(base, wanted).orElseThrow(NotFound::new))
                .or(() -> schema.of(base).stream().findFirst());
        var sides = new Div(list(admission, schema.of(base), base, chosen));
        sides.addClassName("sb-kinds");
        chosen.ifPresentOrElse(
                kind -> sides.add(kindPanels.of(admission, schema, kind, this::refresh)),
                () -> sides.add(
                        new EmptyState(VaadinIcon.SITEMAP, Words.text("kinds.none"), Words.text("kinds.none.advice"))));
        getContent().add(sides);
    }

    private Nav parts(Admission admission, String chosen) {
        var links = new UnorderedList();
        for (Base base : Base.values()) {
            links.add(new ListItem(link(path(admission, base.path()), Words.of(base), chosen.equals(base.path()))));
        }
        links.add(new ListItem(
                link(path(admission, RELATIONS), Words.text("relations.title"), chosen.equals(RELATIONS))));
        var nav = new Nav(links);
        nav.addClassName("sb-parts");
        nav.setAriaLabel(Words.text("kinds.parts"));
        return nav;
    }

    private Nav list(Admission admission, List<Kind> shown, Base base, Optional<Kind> chosen) {
        var links = new UnorderedList();
        for (Kind kind : shown) {
            var link = link(
                    path(admission, base.path()) + "/" + kind.key(), kind.label(), chosen.equals(Optional.of(kind)));
            var item = new ListItem(link);
            if (kind.retired()) {
                item.add(new Badge(Words.text("retired")));
            }
            links.add(item);
        }
        var nav = new Nav(links);
        nav.addClassNames("sb-sheet", "sb-kind-list");
        nav.setAriaLabel(Words.of(base));
        if (admission.may(Permission.MANAGE)) {
            nav.add(adding(admission, base));
        }
        return nav;
    }

    private Button adding(Admission admission, Base base) {
        Runnable ask = () -> LabelDialog.open(Words.text("kinds.add"), "", label -> {
            Kind added = kinds.add(admission.collection().id(), base, label);
            getUI().ifPresent(ui -> ui.navigate(path(admission, base.path()) + "/" + added.key()));
        });
        var add = new Button(Words.text("kinds.add"), VaadinIcon.PLUS.create(), event -> ask.run());
        Shortcut.NEW.on(add, ask);
        return add;
    }

    private static String path(Admission admission, String part) {
        return CollectionsNavigation.toKinds(admission.collection().slug()) + "/" + part;
    }

    private static Anchor link(String path, String text, boolean current) {
        var link = new Anchor(path, new UserText(text));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
