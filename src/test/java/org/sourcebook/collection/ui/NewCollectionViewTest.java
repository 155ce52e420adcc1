package org.sourcebook.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Settings;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class NewCollectionViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Collections collections;

    private Screens screens;
    private Account leila;
    private BrowserlessUIContext window;

    @BeforeEach
    void the_form_for_a_new_collection() {
        screens = new Screens(program);
        leila = given.member("Leila");
        window = screens.of(leila);
        window.navigate(CollectionsNavigation.NEW, NewCollectionView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void what_is_typed_becomes_a_collection_and_its_overview_opens() {
        String name = "Summer " + Id.nextValue();
        write("Name", name);
        window.test(window.find(TextArea.class).single()).setValue("What is said");
        String drawn = drawn();
        submit();
        assertThat(window.getCurrentView()).isInstanceOf(OverviewView.class);
        assertThat(given.as(leila, collections::mine))
                .singleElement()
                .satisfies(created -> assertThat(created)
                        .isEqualTo(new Collection(
                                created.id(),
                                name.toLowerCase().replace(' ', '-') + drawn,
                                name,
                                "What is said",
                                Settings.DEFAULT)));
    }

    @Test
    void the_address_follows_the_name_until_it_is_written_by_hand() {
        write("Name", "Été 1988");
        assertThat(field("Address").getValue()).isEqualTo("ete-1988");
        write("Address", "my-own");
        write("Name", "Winter 1989");
        assertThat(field("Address").getValue()).isEqualTo("my-own");
    }

    @Test
    void an_address_that_was_given_before_is_taken_as_any_other() {
        String hidden = given.collectionOf(given.member("Omid")).slug();
        write("Name", "Another");
        write("Address", hidden);
        String drawn = drawn();
        submit();
        assertThat(given.as(leila, collections::mine))
                .extracting(Collection::slug)
                .containsExactly(hidden + drawn);
        assertThat(drawn).matches("-[a-z2-9]{4}");
    }

    @Test
    void a_long_name_suggests_an_address_that_is_taken() {
        write("Name", "x".repeat(400));
        submit();
        assertThat(given.as(leila, collections::mine))
                .extracting(it -> it.slug().length())
                .containsExactly(60);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        write("Name", "Another");
        write("Address", "No address");
        window.fireShortcut(Key.KEY_S, KeyModifier.CONTROL);
        assertThat(field("Address").isInvalid()).isTrue();
        assertThat(field("Address").getErrorMessage()).startsWith("Use lower-case letters");
        assertThat(field("Name").getValue()).isEqualTo("Another");
        write("Address", "an-address");
        write("Name", " ");
        submit();
        assertThat(field("Name").getErrorMessage()).isEqualTo("This must not be empty.");
        assertThat(field("Address").isInvalid()).isFalse();
    }

    @Test
    void a_guest_is_told_that_it_takes_another_role() {
        var guest = screens.of(given.account("Guest", InstanceRole.GUEST));
        assertThat(Screens.read(guest, CollectionsNavigation.NEW))
                .contains("It is for those who may create collections.");
        assertThat(guest.getCurrentView()).isNotInstanceOf(NewCollectionView.class);
    }

    /** What is drawn for the end of the address. */
    private String drawn() {
        return field("Address").getSuffixComponent().getElement().getText();
    }

    private void submit() {
        window.test(window.find(Button.class).withText("Create the collection").single())
                .click();
    }

    private TextField field(String label) {
        return window.find(TextField.class).withLabel(label).single();
    }

    private void write(String label, String text) {
        window.test(field(label)).setValue(text);
    }
}
