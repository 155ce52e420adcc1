package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.design.Narrow;
import org.sourcebook.design.UserText;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.kernel.AccountId;

/** Chooses which records of the journal are shown. Each choice holds at once. Where it is narrow, the fields are folded. */
class JournalFilters extends Div {

    /** In rem: from here on the fields stand beside each other, and leave the journal its place on the screen. */
    private static final int ROOM_FOR_FIELDS = 40;

    private final MultiSelectComboBox<String> what = new MultiSelectComboBox<>(text("history.what"));
    private final ComboBox<Person> by;
    private final ComboBox<Person> about;
    private final DatePicker from = day("history.from");
    private final DatePicker to = day("history.to");
    private final List<HasValue<?, ?>> all;
    private final Div fields = new Div();
    private final Details folded = new Details();
    private final List<Person> people;
    private boolean showing;

    /** Somebody to choose. */
    private record Person(AccountId id, String label) {}

    /**
     * @param accounts who there is to choose
     * @param changed takes what was chosen
     */
    JournalFilters(List<Account> accounts, SerializableConsumer<JournalFilter> changed) {
        people = Stream.concat(
                        Stream.of(new Person(AccountId.OPERATOR, text("account.operator"))),
                        accounts.stream().map(JournalFilters::person))
                .toList();
        by = choice("history.by");
        about = choice("history.about");
        what.setItems(JournalWords.actions().stream()
                .sorted(Comparator.comparing(JournalWords::action))
                .toList());
        what.setItemLabelGenerator(JournalWords::action);
        what.setClearButtonVisible(true);
        fields.addClassName("sb-journal-filters");
        fields.add(what, by, about, from, to);
        fold(false);
        Narrow.tell(this, ROOM_FOR_FIELDS, this::fold);
        all = List.of(what, by, about, from, to);
        all.forEach(field -> field.addValueChangeListener(event -> {
            if (!showing) {
                changed.accept(chosen());
            }
        }));
    }

    /** Shows a filter without telling it. */
    void show(JournalFilter filter) {
        showing = true;
        what.setValue(filter.actions());
        by.setValue(person(filter.by()));
        about.setValue(person(filter.about()));
        from.setValue(JournalAddress.firstDay(filter));
        to.setValue(JournalAddress.lastDay(filter));
        showing = false;
        long chosen = all.stream().filter(field -> !field.isEmpty()).count();
        folded.setSummaryText(text("history.filter", Map.of("count", chosen)));
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

    private JournalFilter chosen() {
        return new JournalFilter(
                what.getValue(),
                by.getOptionalValue().map(Person::id).orElse(null),
                about.getOptionalValue().map(Person::id).orElse(null),
                JournalAddress.start(from.getValue()),
                JournalAddress.end(to.getValue()));
    }

    private static Person person(Account account) {
        return new Person(
                account.id(), text("account.choice", Map.of("name", account.name(), "email", account.email())));
    }

    /** Whoever an address names, be there such an account or not: what is asked for is shown. */
    private @Nullable Person person(@Nullable AccountId id) {
        if (id == null) {
            return null;
        }
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Person(id, id.toString()));
    }

    private ComboBox<Person> choice(String labelKey) {
        var choice = UserText.in(new ComboBox<Person>(text(labelKey)));
        choice.setItems(people);
        choice.setItemLabelGenerator(Person::label);
        choice.setClearButtonVisible(true);
        return choice;
    }

    private static DatePicker day(String labelKey) {
        var day = new DatePicker(text(labelKey));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setClearButtonVisible(true);
        return day;
    }
}
