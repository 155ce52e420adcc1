package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.Bars;
import org.sourcebook.design.Bars.Bar;
import org.sourcebook.design.Bars.Segment;
import org.sourcebook.design.Contribution;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Base;

/** How many entries a collection has by base and state, on its overview. */
@SpringComponent
class FiguresOnOverview implements Contribution<Collection> {

    private final Entries entries;

    FiguresOnOverview(Entries entries) {
        this.entries = entries;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return text("entry.figures");
    }

    @Override
    public Optional<Component> show(Collection collection, Runnable changed) {
        var figures = entries.figures(collection.id());
        var bars = Stream.of(Base.values())
                .map(base -> bar(collection, base, figures.getOrDefault(base, Map.of())))
                .toList();
        return Optional.of(new Bars(bars));
    }

    private static Bar bar(Collection collection, Base base, Map<Status, Integer> figures) {
        String list = EntryNavigation.toList(collection.slug(), base);
        List<Segment> segments = new ArrayList<>();
        Stream.of(Status.values())
                .filter(status -> status != Status.TRASHED)
                .filter(figures::containsKey)
                .forEach(status -> segments.add(segment(list, status, figures.getOrDefault(status, 0))));
        return new Bar(Words.list(base), list, segments);
    }

    private static Segment segment(String list, Status status, int count) {
        String word = FilterInUrl.word(status);
        return new Segment(Words.status(status), word, count, list + "?" + FilterInUrl.STATUS + "=" + word);
    }
}
