package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class HomeViewTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Given given;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(program);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void shows_the_accounts_collections_and_no_others() {
        var leila = given.member("Leila");
        var hers = given.collectionOf(leila);
        given.collectionOf(given.member("Omar"));

        var window = screens.of(leila);
        window.navigate(HomeView.class);

        assertThat(window.findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("c/" + hers.slug());
    }

    @Test
    void greets_by_name() {
        var window = screens.of(given.member("Leila"));
        window.navigate(HomeView.class);
        assertThat(window.findInView(H1.class).single().getText()).isEqualTo("Welcome, Leila");
    }

    @Test
    void a_member_without_a_collection_is_led_to_create_one() {
        var window = screens.of(given.member("Leila"));
        window.navigate(HomeView.class);
        assertThat(headings(window)).contains("You are in no collection yet");
        assertThat(window.findInView(Button.class).withText("New collection").all())
                .hasSize(1);
    }

    @Test
    void a_guest_without_a_collection_is_told_to_ask_and_offered_nothing_they_may_not_do() {
        var window = screens.of(given.account("Omar", InstanceRole.GUEST));
        window.navigate(HomeView.class);
        assertThat(headings(window)).contains("You are in no collection yet");
        assertThat(window.findInView(Button.class).all()).isEmpty();
    }

    private static List<String> headings(BrowserlessUIContext window) {
        return window.findInView(H2.class).all().stream().map(H2::getText).toList();
    }
}
