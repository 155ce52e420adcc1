package org.sourcebook.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class CollectionScreensTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Collections collections;

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
    void the_overview_says_what_the_collection_is_and_leads_on() {
        given.run(leila, () -> {
            collections.describe(collection.id(), "<b>Summer</b> ۱۳۶۷", "What is said");
            collections.set(collection.id(), new Settings(2, true, false));
        });
        given.memberOf(collection, leila, Role.EDITOR);
        var window = screens.of(leila);
        String said = Screens.read(window, CollectionsNavigation.toOverview(collection.slug()));
        assertThat(window.find(H1.class).single().getText()).isEqualTo("<b>Summer</b> ۱۳۶۷");
        assertThat(said)
                .contains(
                        "What is said",
                        "2 people see this collection",
                        "A version needs 2 approvals",
                        "Viewers see working versions as well as approved ones");
        assertThat(places(window)).contains("members", "kinds", "settings");
    }

    @Test
    void the_overview_leads_nobody_where_they_may_not_go() {
        var window = screens.of(given.memberOf(collection, leila, Role.REVIEWER));
        window.getUI().navigate(CollectionsNavigation.toOverview(collection.slug()));
        assertThat(places(window)).contains("members", "kinds").doesNotContain("settings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/members", "/kinds", "/kinds/relations", "/settings"})
    void for_strangers_and_for_a_collection_never_created_every_address_answers_the_same(String path) {
        var stranger = screens.of(given.member("Stranger"));
        String hidden = Screens.read(stranger, "c/" + collection.slug() + path);
        assertThat(hidden).contains("There is nothing here, or nothing that you may see.");
        assertThat(Screens.read(stranger, "c/never-created" + path)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void the_settings_are_for_managers_by_whatever_address(Role role) {
        var window = screens.of(given.memberOf(collection, leila, role));
        assertThat(Screens.read(window, CollectionsNavigation.toSettings(collection.slug())))
                .contains("Your role does not include this");
        assertThat(window.find(TextField.class).withLabel("Name").exists()).isFalse();
    }

    @Test
    void a_manager_changes_name_purpose_and_rules() {
        var window = settings();
        window.test(window.find(TextField.class).withLabel("Name").single()).setValue("Renamed");
        window.test(window.find(TextArea.class).single()).setValue("Another purpose");
        click(window, "Save name and purpose");
        window.find(RadioButtonGroup.class).single().setValue(3);
        window.test(window.find(Checkbox.class)
                        .withLabel("Viewers see working versions")
                        .single())
                .click();
        window.test(window.find(Checkbox.class)
                        .withLabel("Whoever changes an entry must say why")
                        .single())
                .click();
        click(window, "Save rules");
        assertThat(given.as(leila, () -> collections.get(collection.id())))
                .isEqualTo(new Collection(
                        collection.id(), collection.slug(), "Renamed", "Another purpose", new Settings(3, true, true)));
    }

    @Test
    void a_name_that_is_too_long_is_refused_at_its_field_and_stays_on_the_screen() {
        var window = settings();
        var name = window.find(TextField.class).withLabel("Name").single();
        window.test(name).setValue("n".repeat(501));
        click(window, "Save name and purpose");
        assertThat(name.getErrorMessage()).isEqualTo("This is 501 characters long; the most is 500.");
        assertThat(name.getValue()).hasSize(501);
        assertThat(given.as(leila, () -> collections.get(collection.id()))).isEqualTo(collection);
    }

    @Test
    void the_tab_names_screen_and_collection() {
        var window = settings();
        assertThat(window.getUI().getInternals().getTitle()).isEqualTo("Settings · A collection · Sourcebook");
    }

    private BrowserlessUIContext settings() {
        var window = screens.of(leila);
        window.navigate(CollectionsNavigation.toSettings(collection.slug()), SettingsView.class);
        return window;
    }

    private List<String> places(BrowserlessUIContext window) {
        String prefix = "c/" + collection.slug() + "/";
        return window.findInView(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith(prefix))
                .map(href -> href.substring(prefix.length()))
                .toList();
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).single()).click();
    }
}
