package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldTester;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class EntryListViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Life life;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    Screens screens;
    Account manager;
    Account editor;
    Collection collection;

    @BeforeEach
    void a_collection() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_address_says_what_is_listed_and_in_which_order() {
        draft("A report on Evin");
        draft("An article");
        draft("The Evin hearing");
        var window = at(editor, "?q=evin&sort=-title");
        assertThat(window.titles()).containsExactly("The Evin hearing", "A report on Evin");
        assertThat(window.window().find(TextField.class).withValue("evin").exists())
                .isTrue();
    }

    @Test
    void what_is_typed_into_the_search_goes_into_the_address() {
        draft("A report");
        draft("An article");
        var window = at(editor, "");
        var search = window.window()
                .find(TextField.class)
                .withPlaceholder("Find by title, name or number")
                .single();
        window.window().test(search).setValue("50 % of & more");
        assertThat(window.address()).isEqualTo(path() + "?q=50%20%25%20of%20%26%20more");
        assertThat(window.said()).contains("Nothing matches");
        window.window().test(search).setValue("report");
        assertThat(window.address()).isEqualTo(path() + "?q=report");
        assertThat(window.titles()).containsExactly("A report");
    }

    @Test
    void a_click_on_the_head_of_a_column_orders_the_list_and_goes_into_the_address() {
        draft("Report B");
        draft("Report A");
        var window = at(editor, "?q=report");
        window.sort("number", SortDirection.DESCENDING);
        assertThat(asked(window)).containsOnly(entry("q", "report"), entry("sort", "-number"));
        assertThat(window.titles()).containsExactly("Report A", "Report B");
    }

    @Test
    void a_title_is_a_link_to_its_entry_with_the_list_as_it_is() {
        draft("A report");
        var window = at(editor, "?q=report");
        assertThat(cell(window, "title", "address")).isEqualTo(path() + "/S-1?q=report");
        assertThat(cell(window, "title", "text")).isEqualTo("A report");
        assertThat(cell(window, "status", "state")).isEqualTo("draft");
    }

    @Test
    void a_click_on_a_row_opens_its_entry_with_the_list_as_it_is() {
        draft("A report");
        draft("Another report");
        var window = at(editor, "?sort=-title");
        window.grid().clickRow(0);
        assertThat(window.address()).isEqualTo(path() + "/S-2?sort=-title");
        assertThat(window.titles()).containsExactly("Another report", "A report");
        assertThat(window.window().find(EntryPanel.class).exists()).isTrue();
    }

    @Test
    void the_row_of_an_entry_that_is_opened_by_its_address_is_scrolled_to_unless_the_list_leaves_it_out() {
        IntStream.range(0, 70).forEach(i -> draft("Report %02d".formatted(i)));
        draft("A letter");
        assertThat(scrolledTo(at(editor, "/S-66"))).containsExactly(66);
        assertThat(scrolledTo(at(editor, "/S-66?sort=-title"))).containsExactly(4);
        assertThat(scrolledTo(at(editor, "/S-66?q=letter"))).isEmpty();
        assertThat(scrolledTo(at(editor, ""))).isEmpty();
    }

    @Test
    void the_neighbours_of_an_entry_are_reached_by_buttons_and_by_keys() {
        draft("A");
        draft("B");
        draft("C");
        var window = at(editor, "/S-2");
        window.clickLabelled("Next in the list");
        assertThat(window.address()).isEqualTo(path() + "/S-3");
        window.clickLabelled("Next in the list");
        assertThat(window.address()).isEqualTo(path() + "/S-3");
        assertThat(window.notices()).containsExactly("This is the last of the list.");
        window.window().fireShortcut(Key.KEY_K, KeyModifier.ALT);
        assertThat(window.address()).isEqualTo(path() + "/S-2");
        window.clickLabelled("Previous in the list");
        assertThat(window.address()).isEqualTo(path() + "/S-1");
    }

    @Test
    void a_viewer_is_shown_what_is_approved_and_nothing_of_the_rest() {
        approved(draft("Approved report"));
        draft("Unseen draft");
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        var window = at(viewer, "");
        assertThat(window.titles()).containsExactly("Approved report");
        assertThat(window.said()).contains("1 entry").doesNotContain("Unseen", "New source");
        assertThat(at(viewer, "/S-2").said())
                .isEqualTo(at(viewer, "/S-99").said())
                .contains("There is nothing here, or nothing that you may see.");
    }

    @Test
    void who_changed_an_entry_last_stays_in_the_filter_though_deactivated_when_another_filter_changes() {
        var leaving = given.memberOf(collection, manager, Role.EDITOR);
        given.draft(leaving, collection.id(), Base.SOURCE, "By one who left");
        draft("By one who stays");
        var administrator = given.account("Administrator", InstanceRole.ADMIN);
        given.run(administrator, () -> accounts.deactivate(leaving.id()));

        var window = at(editor, "?by=" + leaving.id());
        assertThat(window.titles()).containsExactly("By one who left");
        input(window, day(window, "Dated from")).setValue("summer 1988");
        assertThat(asked(window))
                .containsOnly(
                        entry("from", "1988-06-01"), entry("by", leaving.id().toString()));
    }

    @Test
    void members_are_found_by_a_part_of_their_name_and_nobody_else_whether_or_not_a_guest_looks() {
        var guest = given.account("Guest", InstanceRole.GUEST);
        var member = given.member("Zz of " + collection.slug());
        List.of(guest, member)
                .forEach(account ->
                        given.run(manager, () -> grants.give(collection.id(), account.id(), Role.VIEWER, null)));
        given.member("Zy, no member of " + collection.slug());
        for (Account reader : List.of(editor, guest)) {
            var window = at(reader, "");
            @SuppressWarnings("unchecked")
            ComboBox<Person> by = window.window()
                    .find(ComboBox.class)
                    .withLabel("Last changed by")
                    .single();
            var box = window.window().test(by);
            box.setFilter("of " + collection.slug());
            assertThat(box.getSuggestions()).containsExactly(member.name());
            box.selectItem(member.name());
            assertThat(window.address()).isEqualTo(path() + "?by=" + member.id());
        }
    }

    @Test
    void a_range_of_dates_is_taken_in_plain_words_and_what_cannot_be_read_narrows_nothing() {
        var window = at(editor, "?to=1988");
        DayField to = day(window, "Dated to");
        assertThat(to.getValue()).hasToString("1988-12-31");
        input(window, to).setValue("3/4/2019");
        assertThat(to.getErrorMessage()).contains("2019-03-04", "2019-04-03");
        assertThat(window.address()).isEqualTo(path() + "?to=1988");
        input(window, to).setValue("../1989");
        assertThat(window.address()).isEqualTo(path() + "?to=1989-12-31");
        input(window, to).setValue("1989/..");
        assertThat(to.getErrorMessage()).isEqualTo("This date has no last day.");
    }

    @Test
    void a_range_that_ends_before_it_begins_is_told_at_the_field_and_narrows_nothing() {
        var window = at(editor, "?from=1988");
        DayField from = day(window, "Dated from");
        DayField to = day(window, "Dated to");
        input(window, to).setValue("1987");
        leave(to);
        assertThat(to.getErrorMessage()).startsWith("This is earlier than “Dated from”");
        assertThat(to.isInvalid()).isTrue();
        assertThat(window.address()).isEqualTo(path() + "?from=1988");

        input(window, from).setValue("1986");
        assertThat(to.isInvalid()).isFalse();
        assertThat(asked(window)).containsOnly(entry("from", "1986-01-01"), entry("to", "1987-12-31"));
        input(window, from).setValue("1990");
        assertThat(from.getErrorMessage()).startsWith("This is later than “Dated to”");
    }

    @Test
    void the_days_of_the_last_change_are_a_range_as_well() {
        var window = at(editor, "?changed-from=2026-03-01");
        DatePicker to =
                window.window().find(DatePicker.class).withLabel("Changed to").single();
        window.window().test(to).setValue(LocalDate.of(2026, 2, 28));
        assertThat(to.isInvalid()).isTrue();
        assertThat(window.address()).isEqualTo(path() + "?changed-from=2026-03-01");
    }

    @Test
    void a_range_in_the_address_that_ends_before_it_begins_is_named() {
        var window = at(editor, "?from=1990&to=1988&changed-from=2026-02-02&changed-to=2026-02-01");
        assertThat(window.notices())
                .containsExactly(
                        "This part of the address means nothing here and was left out: to=1988, changed-to=2026-02-01");
        assertThat(day(window, "Dated to").getValue()).isNull();
    }

    @Test
    void what_the_address_says_in_vain_is_named() {
        assertThat(at(editor, "?kind=no-such-kind&q=x").notices())
                .containsExactly("This part of the address means nothing here and was left out: kind=no-such-kind");
    }

    private static DayField day(EntryWindow window, String label) {
        return window.window().find(DayField.class).withLabel(label).single();
    }

    /** As the browser tells it, after the change of the field's input. */
    private static void leave(DayField field) {
        var element = field.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "change", JacksonUtils.createObjectNode()));
    }

    private static TextFieldTester<TextField, String> input(EntryWindow window, DayField field) {
        return window.window().test(window.window().find(TextField.class, field).single());
    }

    private EntryWindow at(Account account, String rest) {
        var window = new EntryWindow(screens.of(account));
        int query = rest.indexOf('?');
        var asked = QueryParameters.fromString(query < 0 ? "" : rest.substring(query + 1));
        window.window().getUI().navigate(path() + (query < 0 ? rest : rest.substring(0, query)), asked);
        return window;
    }

    /** What the address asks, each parameter once. */
    private static Map<String, String> asked(EntryWindow window) {
        return window
                .window()
                .getUI()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getParameters()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> String.join(",", parameter.getValue())));
    }

    private String path() {
        return EntryNavigation.toList(collection.slug(), Base.SOURCE);
    }

    /** The places that the browser is told to scroll to. */
    private static List<Integer> scrolledTo(EntryWindow window) {
        var ui = window.window().getUI();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("scrollToItem"))
                .flatMap(call -> call.getParameters().stream())
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
    }

    private static String cell(EntryWindow window, String column, String property) {
        return window.grid().getLitRendererPropertyValue(0, column, property, String.class);
    }

    private Entry draft(String title) {
        return given.draft(editor, collection.id(), Base.SOURCE, title);
    }

    private void approved(Entry entry) {
        given.run(editor, () -> life.submit(entry.id(), 1, ""));
        given.run(manager, () -> life.approve(entry.id(), 1, ""));
    }
}
