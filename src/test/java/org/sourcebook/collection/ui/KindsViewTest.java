package org.sourcebook.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Schema;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class KindsViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Kinds kinds;

    private Screens screens;
    private Account leila;
    private Collection collection;

    @BeforeEach
    void a_managed_collection() {
        screens = new Screens(program);
        leila = given.member("Leila");
        collection = given.collectionOf(leila);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_address_names_the_kind_whose_fields_are_shown() {
        var window = at(leila, "/events/hearing");
        assertThat(window.findInView(H2.class).all()).extracting(H2::getText).containsExactly("Hearing");
        assertThat(window.findInView(FieldRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly(
                        "WhenwhenDate of any precisionSeveral valuesWith its voiceDate in lists",
                        "WherewhereLocationSeveral valuesWith its voice",
                        "What is countedcountedText, one lineSeveral valuesWith its voice"
                                + "A figure and what it counts, each by the voice that gave it",
                        "What is said to have happenedaccountLong textSeveral valuesWith its voice");
    }

    @Test
    void a_kind_that_is_not_there_is_not_found() {
        assertThat(Screens.read(screens.of(leila), path("/events/no-such-kind")))
                .contains("There is nothing here, or nothing that you may see.");
    }

    @Test
    void other_members_read_but_are_offered_no_change() {
        Account reviewer = given.memberOf(collection, leila, Role.REVIEWER);
        for (String part : List.of("", "/events/hearing", "/relations")) {
            var window = at(reviewer, part);
            assertThat(window.findInView(Button.class).all()).isEmpty();
            assertThat(window.findInView(RowMenu.class).all()).isEmpty();
        }
    }

    @Test
    void a_manager_adds_a_kind_and_a_field_to_it() {
        var window = at(leila, "/entities");
        click(window, "Add a kind");
        window.test(window.find(TextField.class).withLabel("Name").single()).setValue("Ship");
        confirm(window, "Add a kind");
        assertThat(window.findInView(H2.class).all().getFirst().getText()).isEqualTo("Ship");
        click(window, "Add a field");
        window.test(window.find(TextField.class).withLabel("Name").single()).setValue("Flag");
        type(window).setValue(FieldType.CHOICE);
        window.test(window.find(TextArea.class)
                        .withLabel("Values to choose from")
                        .single())
                .setValue("Iran\n\nPanama ");
        window.test(window.find(Checkbox.class).withLabel("Several values").single())
                .click();
        confirm(window, "Add a field");
        Kind ship = schema().kind(Base.ENTITY, "ship").orElseThrow();
        assertThat(ship.fields())
                .singleElement()
                .isEqualTo(new FieldDefinition(
                        ship.fields().getFirst().id(),
                        "flag",
                        "Flag",
                        "",
                        FieldType.CHOICE,
                        true,
                        false,
                        false,
                        false,
                        List.of("Iran", "Panama"),
                        false));
    }

    @Test
    void what_is_wrong_with_a_new_field_is_said_at_its_place() {
        var window = at(leila, "/entities/person");
        click(window, "Add a field");
        window.test(window.find(TextField.class).withLabel("Name").single()).setValue("born");
        confirm(window, "Add a field");
        assertThat(window.find(TextField.class).withLabel("Name").single().getErrorMessage())
                .startsWith("There is one called “born” already.");
        window.test(window.find(TextField.class).withLabel("Name").single()).setValue("Eyes");
        type(window).setValue(FieldType.CHOICE);
        confirm(window, "Add a field");
        assertThat(window.find(TextArea.class)
                        .withLabel("Values to choose from")
                        .single()
                        .getErrorMessage())
                .isEqualTo("Give at least one value to choose from, one a line.");
    }

    @Test
    void a_manager_orders_and_retires_kinds() {
        var window = at(leila, "/entities/place");
        choose(window, "Move up");
        choose(window, "Retire");
        assertThat(schema().offered(Base.ENTITY))
                .extracting(Kind::key)
                .containsExactly("person", "organisation", "legal-instrument", "document");
        choose(window, "Bring back");
        assertThat(schema().kind(Base.ENTITY, "place").orElseThrow().retired()).isFalse();
    }

    @Test
    void what_can_be_done_with_a_field_depends_on_the_field_and_its_place() {
        var window = at(leila, "/entities/person");
        assertThat(actions(window, "Born")).containsExactly("Change", "Move up", "Move down", "Retire");
        assertThat(actions(window, "Died"))
                .containsExactly("Change", "Show this date in lists", "Move up", "Move down", "Retire");
        assertThat(actions(window, "Roles held")).containsExactly("Change", "Move down", "Retire");
    }

    @Test
    void relations_are_added_and_read_from_both_ends() {
        var window = at(leila, "/relations");
        click(window, "Add a relation");
        window.test(window.find(TextField.class).withLabel("Reads").single()).setValue("sailed on");
        window.test(window.find(TextField.class)
                        .withLabel("Reads the other way round")
                        .single())
                .setValue("carried");
        confirm(window, "Add a relation");
        assertThat(window.findInView(Row.class).last().getElement().getTextRecursively())
                .contains("sailed on", "The other way round: carried", "Anything → Anything");
        assertThat(schema().relation("sailed-on")).isPresent();
    }

    private String path(String part) {
        return CollectionsNavigation.toKinds(collection.slug()) + part;
    }

    private BrowserlessUIContext at(Account account, String part) {
        var window = screens.of(account);
        window.navigate(path(part), KindsView.class);
        return window;
    }

    private Schema schema() {
        return given.as(leila, () -> kinds.of(collection.id()));
    }

    private static void choose(BrowserlessUIContext window, String action) {
        RowMenu menu = window.findInView(RowMenu.class).all().getFirst();
        new MenuBarTester<MenuBar>(menu).clickItem(0, actions(menu).indexOf(action));
    }

    private static List<String> actions(BrowserlessUIContext window, String label) {
        FieldRow row = window.findInView(FieldRow.class)
                .withCondition(shown -> shown.getElement().getTextRecursively().startsWith(label))
                .single();
        return actions(window.find(RowMenu.class, row).single());
    }

    private static List<String> actions(RowMenu menu) {
        return menu.getItems().getFirst().getSubMenu().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<FieldType> type(BrowserlessUIContext window) {
        return window.find(Select.class).single();
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.findInView(Button.class).withText(text).single()).click();
    }

    private static void confirm(BrowserlessUIContext window, String text) {
        var dialog = window.find(FormDialog.class).single();
        window.test(window.find(Button.class, dialog).withText(text).single()).click();
    }
}
