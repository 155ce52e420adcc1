package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.entry.Entries;
import org.sourcebook.kernel.Base;

/** Says on the overview of an empty collection what to do first, to those who may. */
@SpringComponent
class BeginOnOverview implements Contribution<Collection> {

    private final Access access;
    private final Entries entries;

    BeginOnOverview(Access access, Entries entries) {
        this.access = access;
        this.entries = entries;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String title() {
        return text("entry.begin");
    }

    @Override
    public Optional<Component> show(Collection collection, Runnable changed) {
        boolean editor = access.member(collection.id())
                .filter(member -> member.may(Permission.EDIT))
                .isPresent();
        return editor && entries.figures(collection.id()).isEmpty() ? Optional.of(ways(collection)) : Optional.empty();
    }

    private static Div ways(Collection collection) {
        var ways = new Div();
        ways.addClassName("sb-begin");
        Stream.of(Base.values()).forEach(base -> {
            String address = EntryNavigation.toNew(collection.slug(), base);
            ways.add(new Anchor(address, Words.create(base)));
        });
        return new Div(new Paragraph(text("entry.none.source.advice")), ways);
    }
}
