package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.entry.ListOnScreen;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.Exports;

/** Brings the export to the head of a list, for members who may take out what they see. */
@org.springframework.stereotype.Component
class ExportFromList implements Contribution<ListOnScreen> {

    private final Exports exports;

    ExportFromList(Exports exports) {
        this.exports = exports;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return Words.text("title");
    }

    @Override
    public Optional<Component> show(ListOnScreen list, Runnable changed) {
        return list.member().may(Permission.EXPORT) ? Optional.of(button(list)) : Optional.empty();
    }

    private Button button(ListOnScreen list) {
        List<ExportScope> scopes = List.of(new ExportScope.Listed(list.base(), list.filter()), new ExportScope.Whole());
        return new Button(
                Words.text("export-list"),
                VaadinIcon.DOWNLOAD.create(),
                event -> dialog(list, scopes).open());
    }

    private ExportDialog dialog(ListOnScreen list, List<ExportScope> scopes) {
        var dialog = new ExportDialog(list.collection().id(), scopes, Exporting.by(exports));
        return list.at() == null ? dialog : dialog.asOf(list.at());
    }
}
