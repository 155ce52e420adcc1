package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Moment;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Base;

/** Leads from the start page back to what an account was working on: drafts and requested changes that it saved last. */
@SpringComponent
class WorkOfAccount implements Contribution<Account> {

    private static final int SHOWN = 5;
    private static final EntrySort LATEST_FIRST = new EntrySort(EntrySort.By.UPDATED, true);

    private final Collections collections;
    private final Entries entries;

    WorkOfAccount(Collections collections, Entries entries) {
        this.collections = collections;
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
        return text("entry.my-work");
    }

    @Override
    public Optional<Component> show(Account account, Runnable changed) {
        var filter = EntryFilter.ALL
                .withStatuses(Set.of(Status.DRAFT, Status.CHANGES_REQUESTED))
                .withChangedBy(account.id());
        var parts = new Div();
        parts.addClassName("sb-for-me");
        for (Collection collection : collections.mine()) {
            var latest = latest(collection, filter);
            if (!latest.isEmpty()) {
                parts.add(part(collection, latest));
            }
        }
        return Optional.<Component>of(parts).filter(shown -> parts.getComponentCount() > 0);
    }

    private List<EntryRow> latest(Collection collection, EntryFilter filter) {
        return Stream.of(Base.values())
                .flatMap(base -> entries.page(collection.id(), base, filter, LATEST_FIRST, null, SHOWN).stream())
                .sorted(Comparator.comparing(EntryRow::updatedAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Section part(Collection collection, List<EntryRow> rows) {
        var list = new UnorderedList();
        list.addClassName("sb-queue");
        rows.forEach(row -> list.add(item(collection, row)));
        return new Section(UserText.in(new H3(collection.name())), list);
    }

    private static ListItem item(Collection collection, EntryRow row) {
        var number = new Span(row.number().toString());
        number.addClassName("sb-number");
        var link =
                new Anchor(EntryNavigation.toEntry(collection.slug(), row.number()), number, new UserText(row.title()));
        return new ListItem(link, Words.badge(row.status()), new Moment(row.updatedAt()));
    }
}
