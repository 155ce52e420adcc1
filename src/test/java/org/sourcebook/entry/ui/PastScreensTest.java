package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.MomentField;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Link;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class PastScreensTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Life life;

    private Screens screens;
    private Account manager;
    private Account editor;
    private Account viewer;
    private Collection collection;
    private Instant then;

    @BeforeEach
    void a_list_before_and_after_a_moment() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
        Entry person = given.draft(editor, collection.id(), Base.ENTITY, "A person");
        Entry report = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        given.draft(editor, collection.id(), Base.SOURCE, "An article");
        var link = new Link(LinkId.next(), "mentions", person.id(), Certainty.LIKELY, "");
        given.run(editor, () -> {
            editing.save(report.id(), 1, report.content().plus(link), "");
            life.submit(report.id(), 2, "");
        });
        then = moment();
        given.as(manager, () -> life.approve(report.id(), 2, ""));
        given.as(editor, () -> editing.save(report.id(), 2, report.content().withTitle("Another report"), ""));
        given.draft(editor, collection.id(), Base.SOURCE, "A new one");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_list_of_a_moment_says_so_and_is_to_be_read_only() {
        var window = at(editor, "sources", then);

        assertThat(window.titles()).containsExactly("A report", "An article");
        assertThat(window.said()).contains("As it stood on ", "To be read only.", "2 entries");
        assertThat(buttons(window)).doesNotContain("New source").contains("Export", "Back to now");
        assertThat(window.window().findInView(Grid.class).single().getSelectionMode())
                .hasToString("NONE");
        assertThat(window.grid().getRow(0).status()).hasToString("IN_REVIEW");
        window.click("Back to now");
        assertThat(window.address()).isEqualTo("c/" + collection.slug() + "/sources");
        assertThat(window.titles()).containsExactly("A new one", "An article", "Another report");
        assertThat(window.said()).doesNotContain("To be read only.");
        assertThat(buttons(window)).contains("New source");
    }

    @Test
    void an_entry_of_a_moment_is_shown_with_its_state_of_then_and_nothing_to_be_done() {
        var window = at(editor, "sources/S-1", then);

        assertThat(window.saidBeside())
                .contains("A report", "In review", "mentions", "A person")
                .doesNotContain("Another report");
        assertThat(buttonsBeside(window)).containsExactly("History");
        assertThat(window.window().findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(address -> address.contains("entities/E-1?at="));
        window.click("Back to now");
        assertThat(window.address()).isEqualTo("c/" + collection.slug() + "/sources/S-1");
        assertThat(window.saidBeside()).contains("Another report", "Draft");
    }

    @Test
    void the_form_of_an_entry_and_the_one_for_a_new_entry_are_not_there_in_the_past() {
        assertThat(at(editor, "sources/S-1/edit", then).saidBeside()).contains("A report", "In review");
        assertThat(at(editor, "sources/new", then).titles()).containsExactly("A report", "An article");
    }

    @Test
    void what_was_not_there_then_is_told_as_what_never_was() {
        assertThat(at(editor, "sources/S-3", then).saidBeside()).contains("No S-3 at this moment");
        assertThat(at(editor, "sources/S-4711", then).saidBeside()).contains("No S-4711 at this moment");
        assertThat(at(viewer, "sources/S-1", then).saidBeside()).contains("No S-1 at this moment");
        assertThat(at(viewer, "sources", then).said()).contains("No sources at this moment");
        assertThat(at(viewer, "sources/S-1", moment()).saidBeside()).contains("A report", "Approved");
    }

    @Test
    void a_filter_narrows_what_was_there_then_and_can_be_cleared_without_leaving_the_moment() {
        var window = new EntryWindow(screens.of(editor));
        window.open("c/" + collection.slug() + "/sources", "at", then.toString(), "status", "in-review");
        assertThat(window.titles()).containsExactly("A report");
        window.window()
                .test(window.window()
                        .find(Button.class)
                        .withText("Clear filters")
                        .all()
                        .getFirst())
                .click();
        assertThat(window.titles()).containsExactly("A report", "An article");
        assertThat(window.address()).isEqualTo("c/" + collection.slug() + "/sources?at=" + encoded(then));
    }

    @Test
    void a_list_of_a_moment_is_turned_around_by_its_numbers() {
        var window = new EntryWindow(screens.of(editor));
        window.open("c/" + collection.slug() + "/sources", "at", then.toString(), "sort", "-number");
        assertThat(window.titles()).containsExactly("An article", "A report");
        window.open("c/" + collection.slug() + "/sources", "at", then.toString(), "sort", "-title");
        assertThat(window.titles()).containsExactly("A report", "An article");
    }

    @Test
    void what_is_no_moment_that_is_past_is_left_out_and_named() {
        for (String nonsense : List.of(
                "yesterday",
                "2026-11-30",
                "+999999999-12-31T23:59:59Z",
                Instant.now()
                        .plus(Duration.ofDays(1))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString())) {
            var window = new EntryWindow(screens.of(editor));
            window.open("c/" + collection.slug() + "/sources", "at", nonsense);
            assertThat(window.notices())
                    .containsExactly("This part of the address means nothing here and was left out: at=" + nonsense);
            assertThat(window.titles()).containsExactly("A new one", "An article", "Another report");
        }
    }

    @Test
    void the_moment_is_asked_for_on_the_list_and_in_the_history() {
        LocalDateTime day = LocalDateTime.of(1988, 7, 28, 14, 5);
        for (String from : List.of("sources/S-1", "sources/S-1/history")) {
            var window = new EntryWindow(screens.of(editor));
            window.open("c/" + collection.slug() + "/" + from);
            window.click("As it stood on…");
            window.window().find(MomentField.class).single().setValue(day);
            window.click("Show");
            assertThat(window.address())
                    .isEqualTo("c/" + collection.slug() + "/sources/S-1?at=" + encoded(day.toInstant(ZoneOffset.UTC)));
            assertThat(window.said()).contains("As it stood on Jul 28, 1988");
        }
    }

    @Test
    void a_version_in_the_history_leads_to_the_entry_as_it_stood_when_it_was_saved() {
        var window = new EntryWindow(screens.of(editor));
        window.open("c/" + collection.slug() + "/sources/S-1/history");
        String address = window.window()
                .find(VersionList.class)
                .single()
                .getChildren()
                .skip(1)
                .flatMap(line -> line.getChildren())
                .filter(Anchor.class::isInstance)
                .map(anchor -> ((Anchor) anchor).getHref())
                .findFirst()
                .orElseThrow();
        assertThat(address).startsWith("c/" + collection.slug() + "/sources/S-1?at=");
    }

    private EntryWindow at(Account account, String place, Instant moment) {
        var window = new EntryWindow(screens.of(account));
        window.open("c/" + collection.slug() + "/" + place, "at", moment.toString());
        return window;
    }

    private static List<String> buttons(EntryWindow window) {
        return window.window().findInView(Button.class).all().stream()
                .map(Button::getText)
                .toList();
    }

    private static Component beside(EntryWindow window) {
        return window.window().find(MasterDetailLayout.class).single().getDetail();
    }

    private static List<String> buttonsBeside(EntryWindow window) {
        return window.window().find(Button.class, beside(window)).all().stream()
                .map(Button::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String encoded(Instant at) {
        return at.toString().replace(":", "%3A");
    }

    private static Instant moment() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        while (!Instant.now().truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
            Thread.onSpinWait();
        }
        return now;
    }
}
