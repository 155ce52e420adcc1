package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Narrow;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ActivityFilter;
import org.sourcebook.entry.Deed;
import org.sourcebook.kernel.EntryNumber;

/** Chooses what is shown of a collection's activity. Each choice holds at once. Where it is narrow, the fields are folded. */
final class ActivityFilters extends Div {

    /** In rem: from here on the fields stand beside each other, and leave the activity its place on the screen. */
    private static final int ROOM_FOR_FIELDS = 40;

    private static final int OFFERED = 50;

    private final MultiSelectComboBox<Deed> what = new MultiSelectComboBox<>(text("entry.activity.what"));
    private final ComboBox<Person> by = UserText.in(new ComboBox<>(text("entry.activity.by")));
    private final ComboBox<Named> entry = UserText.in(new ComboBox<>(text("entry.activity.entry")));
    private final DatePicker from = day("entry.activity.from");
    private final DatePicker to = day("entry.activity.to");
    private final DayRange<DatePicker> days;
    private final Div fields = new Div();
    private final Details folded = new Details();
    private final Sources sources;
    private boolean showing;

    /** Finds what there is to choose from. */
    interface Sources {

        Person.Search people();

        /** Entries whose title or number matches. */
        List<Named> matching(String text, int size);

        /** The entry with this number, be there such an entry or not: what is asked for is shown. */
        Named named(EntryNumber number);
    }

    /** An entry to choose. */
    record Named(EntryNumber number, String label) {}

    /** @param changed takes what was chosen */
    ActivityFilters(Sources sources, SerializableConsumer<ActivityFilter> changed) {
        this.sources = sources;
        what.setItems(Deed.values());
        what.setItemLabelGenerator(deed -> text("entry.deed." + deed));
        what.setClearButtonVisible(true);
        by.setItems(this::people);
        by.setItemLabelGenerator(Person::name);
        by.setClearButtonVisible(true);
        entry.setItems(this::entries);
        entry.setItemLabelGenerator(Named::label);
        entry.setPlaceholder(text("entry.choose"));
        entry.setClearButtonVisible(true);
        days = new DayRange<>(from, from.getLabel(), to, to.getLabel(), () -> tell(changed));
        List<HasValue<?, ?>> single = List.of(what, by, entry);
        single.forEach(field -> field.addValueChangeListener(event -> tell(changed)));
        fields.addClassName("sb-journal-filters");
        fields.add(what, by, entry, from, to);
        fold(false);
        Narrow.tell(this, ROOM_FOR_FIELDS, this::fold);
    }

    /** Shows a filter without telling it. */
    void show(ActivityFilter filter) {
        showing = true;
        what.setValue(filter.deeds());
        by.setValue(filter.by() == null ? null : sources.people().of(filter.by()));
        entry.setValue(filter.entry() == null ? null : sources.named(filter.entry()));
        days.show(filter.from(), filter.to());
        showing = false;
        long chosen = Stream.<HasValue<?, ?>>of(what, by, entry, from, to)
                .filter(field -> !field.isEmpty())
                .count();
        folded.setSummaryText(text("entry.activity.filter", Map.of("count", chosen)));
    }

    private void tell(SerializableConsumer<ActivityFilter> changed) {
        if (!showing) {
            changed.accept(chosen());
        }
    }

    private ActivityFilter chosen() {
        @Nullable Named chosen = entry.getValue();
        return new ActivityFilter(
                what.getValue(),
                by.getOptionalValue().map(Person::id).orElse(null),
                chosen == null ? null : chosen.number(),
                days.first(),
                days.last());
    }

    private void fold(boolean narrow) {
        removeAll();
        if (narrow) {
            folded.add(fields);
            add(folded);
        } else {
            add(fields);
        }
    }

    private Stream<Person> people(Query<Person, String> query) {
        return sources.people().matching(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private Stream<Named> entries(Query<Named, String> query) {
        int end = Math.min(OFFERED, query.getOffset() + query.getLimit());
        return sources.matching(query.getFilter().orElse(""), end).stream().skip(query.getOffset());
    }

    private static DatePicker day(String labelKey) {
        var day = new DatePicker(text(labelKey));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setClearButtonVisible(true);
        return day;
    }
}
