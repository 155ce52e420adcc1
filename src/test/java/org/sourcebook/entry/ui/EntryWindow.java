package org.sourcebook.entry.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.support.Screens;

/** A window that shows the screens of entries. */
record EntryWindow(BrowserlessUIContext window) {

    /** Goes to an address and reads what is there. */
    String read(String address) {
        return Screens.read(window, address);
    }

    /** Goes to an address with query parameters, each a name and a value. */
    void open(String address, String... asked) {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < asked.length; i += 2) {
            parameters.put(asked[i], asked[i + 1]);
        }
        window.getUI().navigate(address, QueryParameters.simple(parameters));
    }

    /** What the screen says. */
    String said() {
        return window.getCurrentView().getElement().getTextRecursively();
    }

    /** What the part beside the list says. */
    String saidBeside() {
        var beside = window.find(MasterDetailLayout.class).single().getDetail();
        return beside.getElement().getTextRecursively();
    }

    /** The address of the screen. */
    String address() {
        return window.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @SuppressWarnings("unchecked")
    GridTester<Grid<EntryRow>, EntryRow> grid() {
        return window.test((Grid<EntryRow>) window.findInView(Grid.class).single());
    }

    /** Clicks on the head of a column, until it orders the list in this direction. */
    @SuppressWarnings("unchecked")
    void sort(String column, SortDirection direction) {
        Grid<EntryRow> grid = window.findInView(Grid.class).single();
        var order = List.of(new GridSortOrder<>(grid.getColumnByKey(column), direction));
        ComponentUtil.fireEvent(grid, new SortEvent<>(grid, order, true));
    }

    /** The titles in the list, from the first on. */
    List<String> titles() {
        var grid = grid();
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getRow(row).title())
                .toList();
    }

    void click(String button) {
        window.test(window.find(Button.class).withText(button).single()).click();
    }

    void clickIn(Component part, String button) {
        window.test(window.find(Button.class, part).withText(button).single()).click();
    }

    void clickLabelled(String label) {
        window.test(window.find(Button.class).withAriaLabel(label).single()).click();
    }

    void type(String label, String text) {
        window.test(field(label)).setValue(text);
        window.roundTrip();
    }

    TextField field(String label) {
        return window.find(TextField.class).withLabel(label).single();
    }

    /** Answers yes to what is asked. */
    void confirm() {
        window.test(window.find(ConfirmDialog.class).single()).confirm();
    }

    boolean isAsked() {
        return window.find(ConfirmDialog.class).exists();
    }

    /** What notices say that are on the screen. */
    List<String> notices() {
        return window.find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }
}
