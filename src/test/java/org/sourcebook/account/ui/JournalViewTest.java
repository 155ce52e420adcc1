package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.OwnAccount;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class JournalViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    private Screens screens;
    private Account omar;
    private Account leila;

    @BeforeEach
    void something_happened() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        given.run(leila, () -> own.rename("<b>Leila</b>"));
        given.run(omar, () -> accounts.changeRole(leila.id(), InstanceRole.GUEST));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void what_happened_stands_there_in_sentences_newest_first_and_names_are_text() {
        var window = at("about=" + leila.id());

        assertThat(sentences(window))
                .containsExactly(
                        "Omar made <b>Leila</b> a guest, who was a member", "Leila is called <b>Leila</b> from now on");
        assertThat(window.getCurrentView().getElement().getOuterHTML()).doesNotContain("<b>Leila</b>");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_filter_is_taken_from_the_address_and_put_there() {
        var window = at("about=" + leila.id() + "&what=account-renamed&from=2020-01-01&to=never&by=nobody");
        assertThat(sentences(window)).containsExactly("Leila is called <b>Leila</b> from now on");

        MultiSelectComboBox<String> what =
                window.find(MultiSelectComboBox.class).single();
        what.setValue(Set.of("account-role-changed"));

        assertThat(window.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("admin/journal?what=account-role-changed&about=" + leila.id() + "&from=2020-01-01");
        assertThat(sentences(window)).containsExactly("Omar made <b>Leila</b> a guest, who was a member");
    }

    @Test
    void where_it_is_narrow_the_filter_is_folded_and_says_how_much_of_it_is_chosen() {
        var window = at("about=" + leila.id() + "&from=2020-01-01");
        assertThat(window.find(Details.class).exists()).isFalse();

        layOut(window, true);
        var folded = window.find(Details.class).single();
        assertThat(folded.isOpened()).isFalse();
        assertThat(folded.getSummaryText()).isEqualTo("Filter (2)");

        layOut(window, false);
        assertThat(window.find(Details.class).exists()).isFalse();
        assertThat(window.find(MultiSelectComboBox.class).exists()).isTrue();
    }

    @Test
    void older_things_come_when_asked_for() {
        for (int time = 0; time < 55; time++) {
            String name = "Leila " + time;
            given.run(leila, () -> own.rename(name));
        }
        var window = at("about=" + leila.id());
        assertThat(sentences(window)).hasSize(50);

        window.test(window.find(Button.class).withText("Show older").single()).click();

        assertThat(sentences(window)).hasSize(57);
    }

    @Test
    void where_nothing_matches_that_is_said() {
        assertThat(at("what=never-happened").getCurrentView().getElement().getTextRecursively())
                .contains("Nothing like this has happened");
    }

    @Test
    void for_members_the_page_does_not_exist() {
        var hers = screens.of(given.member("Amir"));

        Screens.read(hers, "admin/journal");

        assertThat(hers.getCurrentView()).isNotInstanceOf(JournalView.class);
    }

    private BrowserlessUIContext at(String query) {
        var window = screens.of(omar);
        window.getUI().navigate("admin/journal", QueryParameters.fromString(query));
        return window;
    }

    /** As the browser tells it. */
    private static void layOut(BrowserlessUIContext window, boolean narrow) {
        var filters = window.find(JournalFilters.class).single().getElement();
        var told = JacksonUtils.createObjectNode().put("event.detail", narrow);
        filters.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(filters, "sb-narrow", told));
    }

    private static List<String> sentences(BrowserlessUIContext window) {
        return window.findInView(ListItem.class).all().stream()
                .map(line -> line.getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .toList();
    }
}
