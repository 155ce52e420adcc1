package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class ListLayoutTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    Screens screens;
    Collection collection;
    EntryWindow window;

    @BeforeEach
    void a_list() {
        screens = new Screens(program);
        Account manager = given.member("Manager");
        collection = given.collectionOf(manager);
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
        given.draft(manager, collection.id(), Base.SOURCE, "Another report");
        window = new EntryWindow(screens.of(manager));
        window.open(EntryNavigation.toList(collection.slug(), Base.SOURCE));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_narrow_list_stacks_its_columns_in_one_and_a_wide_one_spreads_them() {
        layOut(true);
        assertThat(columns()).containsExactly("stacked");
        assertThat(said("title")).isEqualTo("A report");
        assertThat(said("address")).endsWith("/S-1");
        assertThat(List.of(said("number"), said("kind"), said("status"), said("state"), said("by")))
                .containsExactly("S-1", "News article", "Draft", "draft", "");

        layOut(false);
        assertThat(columns()).containsExactly("number", "title", "kind", "status", "date");
    }

    @Test
    void columns_are_chosen_for_both_ways_of_showing_them() {
        layOut(true);
        var menu = window.window().find(ColumnsMenu.class).single();
        MenuBarTester<MenuBar> columns =
                window.window().test(window.window().find(MenuBar.class, menu).single());
        columns.clickItem("Columns", "Changed by");
        columns.clickItem("Columns", "Kind");
        assertThat(List.of(said("kind"), said("by"))).containsExactly("", "Manager");

        layOut(false);
        assertThat(columns()).containsExactly("number", "title", "status", "date", "by");
    }

    @Test
    void a_narrow_list_is_ordered_by_a_menu_since_it_has_no_heads_to_do_it_by() {
        assertThat(window.window().find(SortMenu.class).exists()).isFalse();
        layOut(true);
        MenuBarTester<SortMenu> menu =
                window.window().test(window.window().find(SortMenu.class).single());
        menu.clickItem("Sort", "From the other end");
        assertThat(window.address()).endsWith("?sort=-title");
        assertThat(window.titles()).containsExactly("Another report", "A report");
        menu.clickItem("Sort", "No.");
        assertThat(window.address()).endsWith("?sort=-number");
        assertThat(menu.isItemChecked("Sort", "No.")).isTrue();
        assertThat(menu.isItemChecked("Sort", "Title")).isFalse();
    }

    @Test
    void a_list_that_becomes_narrow_goes_on_showing_the_row_that_is_marked() {
        window.open(EntryNavigation.toList(collection.slug(), Base.SOURCE) + "/S-2");
        var ui = window.window().getUI();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        ui.getInternals().dumpPendingJavaScriptInvocations();
        layOut(true);
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(call -> call.getInvocation().getExpression().contains("scrollToIndex"));
    }

    /** As the browser tells it. */
    private void layOut(boolean narrow) {
        var list = window.window().find(EntryList.class).single().getElement();
        var told = JacksonUtils.createObjectNode().put("event.detail", narrow);
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, "sb-narrow", told));
    }

    @SuppressWarnings("unchecked")
    private Grid<EntryRow> grid() {
        return window.window().findInView(Grid.class).single();
    }

    private List<String> columns() {
        return grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .filter(key -> key != null)
                .toList();
    }

    private String said(String property) {
        return window.grid().getLitRendererPropertyValue(0, "stacked", property, String.class);
    }
}
