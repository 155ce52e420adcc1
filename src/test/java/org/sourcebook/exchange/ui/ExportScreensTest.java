package org.sourcebook.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.MomentField;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.ListOnScreen;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.ExportState;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class ExportScreensTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Exports exports;

    @Autowired
    Access access;

    @Autowired
    ExportFromList contribution;

    private Screens screens;
    private Account manager;
    private Account viewer;
    private Collection collection;

    @BeforeEach
    void a_collection() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void who_has_taken_nothing_out_is_told_what_to_do() {
        var window = screens.of(viewer);
        assertThat(read(window)).contains("Nothing taken out yet", "Export the whole collection here");
    }

    @Test
    void a_member_exports_the_collection_and_finds_the_file_among_their_own() throws Exception {
        given.draft(manager, collection.id(), Base.SOURCE, "First");
        var window = screens.of(manager);
        read(window);
        click(window, "Export the collection");
        format(window).setValue(ExportFormat.JSON);
        click(window, "Export");
        ExportJob job = end(manager);

        assertThat(job.state()).isEqualTo(ExportState.DONE);
        assertThat(job.format()).isEqualTo(ExportFormat.JSON);
        assertThat(read(window)).contains("The whole collection as JSON");
        assertThat(window.findInView(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Download " + job.fileName());
        assertThat(read(screens.of(viewer))).contains("Nothing taken out yet");
    }

    @Test
    void an_export_is_on_the_screen_as_soon_as_it_has_begun_behind_what_tells_how_far_it_is() {
        var window = screens.of(manager);
        read(window);
        click(window, "Export the collection");
        click(window, "Export");
        assertThat(window.find(ExportDialog.class).exists()).isTrue();
        assertThat(window.getCurrentView().getElement().getTextRecursively())
                .contains("The whole collection as CSV")
                .doesNotContain("Nothing taken out yet");
    }

    @Test
    void a_deleted_export_is_gone_from_the_screen() throws Exception {
        given.as(
                manager,
                () -> exports.start(new ExportRequest(collection.id(), ExportFormat.CSV, new ExportScope.Whole())));
        end(manager);
        var window = screens.of(manager);
        read(window);
        window.test(window.findInView(Button.class)
                        .withCondition(button -> button.getAriaLabel().isPresent())
                        .single())
                .click();
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(read(window)).contains("Nothing taken out yet");
    }

    @Test
    void a_collection_is_taken_out_as_it_stood_at_a_moment_that_is_past() throws Exception {
        given.draft(manager, collection.id(), Base.SOURCE, "First");
        var window = screens.of(manager);
        read(window);
        click(window, "Export the collection");
        assertThat(window.find(MomentField.class).exists()).isFalse();
        choose(window, "When", 1);
        window.find(MomentField.class).single().setValue(LocalDateTime.now().plusDays(1));
        click(window, "Export");
        assertThat(window.find(MomentField.class).single().getErrorMessage())
                .startsWith("That moment is still to come");
        window.find(MomentField.class).single().setValue(LocalDateTime.of(1988, 7, 28, 14, 5));
        click(window, "Export");
        ExportJob job = end(manager);

        assertThat(job.moment()).hasValue(Instant.parse("1988-07-28T14:05:00Z"));
        assertThat(job.done()).isZero();
        assertThat(read(window)).contains("The whole collection as CSV, as it stood on Jul 28, 1988");
    }

    @Test
    void a_list_offers_itself_as_filtered_and_the_whole_collection() {
        var window = screens.of(viewer);
        read(window);
        var filter = EntryFilter.ALL.withText("raisi");
        var button = given.as(viewer, () -> {
            var member = access.member(collection.id()).orElseThrow();
            var list = new ListOnScreen(collection, Base.ENTITY, filter, EntrySort.TITLE, null, member);
            return (Button) contribution.show(list, () -> {}).orElseThrow();
        });
        window.getUI().add(button);
        window.test(button).click();

        assertThat(scopes(window).getListDataView().getItems())
                .containsExactly(new ExportScope.Listed(Base.ENTITY, filter), new ExportScope.Whole());
        assertThat(scopes(window).getListDataView().getItems().map(Words::of))
                .containsExactly("Entities, as filtered", "The whole collection");
    }

    private String read(BrowserlessUIContext window) {
        return Screens.read(window, ExchangeNavigation.toExports(collection.slug()));
    }

    private ExportJob end(Account account) throws Exception {
        var ended = new CompletableFuture<ExportJob>();
        given.as(account, () -> {
            var job = exports.mine(collection.id()).getFirst();
            return exports.watch(job.id(), told -> {
                if (told.state().ended()) {
                    ended.complete(told);
                }
            });
        });
        return ended.get(30, TimeUnit.SECONDS);
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<ExportFormat> format(BrowserlessUIContext window) {
        return group(window, "Format");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<ExportScope> scopes(BrowserlessUIContext window) {
        return group(window, "What");
    }

    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, String label, int which) {
        RadioButtonGroup<Object> group = group(window, label);
        group.setValue(group.getListDataView().getItem(which));
    }

    @SuppressWarnings("rawtypes")
    private static RadioButtonGroup group(BrowserlessUIContext window, String label) {
        return window.find(RadioButtonGroup.class)
                .withCondition(group -> label.equals(((RadioButtonGroup) group).getLabel()))
                .single();
    }
}
