package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sourcebook.collection.Kind;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Status;

/** Chooses what narrows a list besides a text. Each choice holds at once, unless it cannot hold at all. */
final class FilterPanel extends Div {

    private final MultiSelectComboBox<Kind> kinds = new MultiSelectComboBox<>(text("entry.filter.kinds"));
    private final MultiSelectComboBox<Status> statuses = new MultiSelectComboBox<>(text("entry.filter.statuses"));
    private final ComboBox<String> tag = new ComboBox<>(text("entry.filter.tag"));
    private final DayField from = new DayField(text("entry.filter.from"), false);
    private final DayField to = new DayField(text("entry.filter.to"), true);
    private final DayRange<DayField> dated = new DayRange<>(from, from.getLabel(), to, to.getLabel(), this::tell);
    private final ComboBox<Person> by = new ComboBox<>(text("entry.filter.by"));
    private final DatePicker changedFrom = new DatePicker(text("entry.filter.changed-from"));
    private final DatePicker changedTo = new DatePicker(text("entry.filter.changed-to"));
    private final DayRange<DatePicker> saved =
            new DayRange<>(changedFrom, changedFrom.getLabel(), changedTo, changedTo.getLabel(), this::tell);
    private final Choices choices;
    private final Consumer<EntryFilter> changed;

    private EntryFilter filter = EntryFilter.ALL;
    private boolean showing;

    /** What there is to choose from. */
    record Choices(List<Kind> kinds, List<Status> statuses, List<String> tags, Person.Search people) {}

    FilterPanel(Choices choices, Consumer<EntryFilter> changed) {
        this.choices = choices;
        this.changed = changed;
        kinds.setItems(choices.kinds());
        kinds.setItemLabelGenerator(Kind::label);
        statuses.setItems(choices.statuses());
        statuses.setItemLabelGenerator(Words::status);
        tag.setItems(choices.tags());
        tag.setClearButtonVisible(true);
        by.setItems(this::people);
        by.setItemLabelGenerator(Person::name);
        by.setClearButtonVisible(true);
        List<HasValue<?, ?>> all = List.of(kinds, statuses, tag, by);
        all.forEach(field -> field.addValueChangeListener(event -> tell()));
        List.of(changedFrom, changedTo).forEach(day -> day.setClearButtonVisible(true));
        var form = new FormLayout(kinds, statuses, from, to, tag, by, changedFrom, changedTo);
        addClassName("sb-filter-panel");
        add(form);
    }

    /** Shows a filter without telling it. */
    void show(EntryFilter now) {
        showing = true;
        filter = now;
        kinds.setValue(kinds.getListDataView()
                .getItems()
                .filter(kind -> now.kinds().contains(kind.id()))
                .collect(Collectors.toSet()));
        statuses.setValue(now.statuses());
        tag.setValue(now.tag().isEmpty() ? null : now.tag());
        dated.show(now.from(), now.to());
        by.setValue(now.lastChangedBy().map(choices.people()::of).orElse(null));
        saved.show(FilterInUrl.firstDay(now.changedAfter()), FilterInUrl.lastDay(now.changedBefore()));
        showing = false;
    }

    private Stream<Person> people(Query<Person, String> query) {
        return choices.people().matching(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private void tell() {
        if (!showing) {
            changed.accept(chosen());
        }
    }

    private EntryFilter chosen() {
        return new EntryFilter(
                filter.text(),
                kinds.getValue().stream().map(Kind::id).collect(Collectors.toSet()),
                Set.copyOf(statuses.getValue()),
                tag.getOptionalValue().orElse(""),
                dated.first(),
                dated.last(),
                by.getOptionalValue().map(Person::id).orElse(null),
                FilterInUrl.start(saved.first()),
                FilterInUrl.end(saved.last()));
    }
}
