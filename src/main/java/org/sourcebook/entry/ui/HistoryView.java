package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Ask;
import org.sourcebook.design.AskMoment;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.History;
import org.sourcebook.entry.LastChange;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.Parts;
import org.sourcebook.entry.ui.Comparison.Compared;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;

/** The versions of an entry, what any two of them differ in, and the way back to one. */
@Route(EntryAddress.HISTORY)
@PermitAll
class HistoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final CollectionScope.Finder finder;
    private final EntryDesk desk;
    private final History history;
    private final ChangeWording wording;
    private final UndoDesk undo;
    private String title = "";

    HistoryView(CollectionScope.Finder finder, EntryDesk desk, History history, ChangeWording wording, UndoDesk undo) {
        this.finder = finder;
        this.desk = desk;
        this.history = history;
        this.wording = wording;
        this.undo = undo;
        getContent().addClassNames("sb-page", "sb-history");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        show(
                finder.of(address, Permission.READ_WORKING),
                address.get(EntryAddress.NUMBER).flatMap(EntryNumber::parse).orElseThrow(NotFound::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CollectionScope scope, EntryNumber number) {
        Entry entry = desk.get(scope, number);
        String heading = text("entry.history.title", Map.of("number", number.toString()));
        title = TabTitle.of(heading, scope.collection().name());
        var comparison = new Comparison(
                entry.latest(),
                (before, after) -> compared(scope, entry, before, after),
                isEditable(scope, entry) ? (part, version) -> ask(scope, entry, part, version) : null);
        getContent().removeAll();
        getContent().add(header(heading, scope, entry), list(scope, entry), comparison, lastChanges(scope, entry));
    }

    private List<Compared> compared(CollectionScope scope, Entry entry, int before, int after) {
        var changes = history.between(entry.id(), before, after);
        var words = wording.of(scope.id(), changes);
        return IntStream.range(0, changes.size())
                .mapToObj(i -> new Compared(changes.get(i).part(), words.get(i)))
                .toList();
    }

    private LastChanges lastChanges(CollectionScope scope, Entry entry) {
        var changes = history.lastChanges(entry.id());
        var lookup = desk.lookup(
                scope, List.of(), changes.stream().map(LastChange::by).toList());
        return new LastChanges(lookup, entry.content(), changes);
    }

    private static boolean isEditable(CollectionScope scope, Entry entry) {
        return scope.may(Permission.EDIT) && entry.status() != Status.TRASHED;
    }

    private static PageHeader header(String heading, CollectionScope scope, Entry entry) {
        String number = entry.number().toString();
        String address = EntryNavigation.toEntry(scope.slug(), entry.number());
        var past = new Button(
                text("entry.past.open"),
                VaadinIcon.TIME_BACKWARD.create(),
                click -> new AskMoment(
                                text("entry.past.open"),
                                text("entry.past.explanation"),
                                text("entry.past.show"),
                                at -> UI.getCurrent()
                                        .navigate(address, QueryParameters.of(FilterInUrl.AT, at.toString())))
                        .open());
        return new PageHeader(heading)
                .explained(entry.content().title())
                .back(number, address)
                .with(new Anchor(
                        EntryNavigation.toActivity(scope.slug(), entry.number()), text("entry.history.activity")))
                .with(past);
    }

    private VersionPages list(CollectionScope scope, Entry entry) {
        String address = EntryNavigation.toEntry(scope.slug(), entry.number());
        var doing = isEditable(scope, entry) ? new OnVersions(scope, entry) : null;
        var list = new VersionList(
                desk.people(scope), entry.latest(), entry.approvedVersion().orElse(0), address, doing);
        return new VersionPages(list, (before, size) -> history.of(entry.id(), before, size));
    }

    /** What may be done with the versions of an entry. */
    private final class OnVersions implements VersionList.Doing {

        private final CollectionScope scope;
        private final Entry entry;

        OnVersions(CollectionScope scope, Entry entry) {
            this.scope = scope;
            this.entry = entry;
        }

        @Override
        public void undo(int version) {
            undo.undo(entry, version);
            show(scope, entry.number());
        }

        @Override
        public void restore(int version) {
            ask(scope, entry, version);
        }
    }

    private void ask(CollectionScope scope, Entry entry, int version) {
        Ask.before(
                text("entry.version.restore-question", Map.of("version", version)),
                text("entry.version.restore-consequence"),
                text("entry.version.restore"),
                () -> restore(
                        scope,
                        entry,
                        version,
                        UnaryOperator.identity(),
                        text("entry.version.restored", Map.of("version", version))));
    }

    private void ask(CollectionScope scope, Entry entry, Compared part, int version) {
        var words = Map.of("part", part.words().label(), "version", version);
        Ask.before(
                text("entry.part.restore-question", words),
                text("entry.version.restore-consequence"),
                text("entry.version.restore"),
                () -> restore(
                        scope,
                        entry,
                        version,
                        was -> Parts.take(part.part(), entry.content(), was),
                        text("entry.part.restored", words)));
    }

    /** @param content what is to be saved, of what stood in the version */
    private void restore(CollectionScope scope, Entry entry, int version, UnaryOperator<Content> content, String note) {
        try {
            var was = history.version(entry.id(), version).content();
            tell(desk.save(entry, content.apply(was), note));
        } catch (DomainError error) {
            Notice.refused(error);
        }
        show(scope, entry.number());
    }

    private static void tell(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved(var saved) -> Saving.told(saved);
            case SaveOutcome.Unchanged(var unchanged) -> Saving.told(unchanged);
            case SaveOutcome.Merged(var merged, var taken) -> Saving.told(merged);
            case SaveOutcome.Conflict conflict -> Notice.failed(text("entry.version.moved-on"));
        }
    }
}
