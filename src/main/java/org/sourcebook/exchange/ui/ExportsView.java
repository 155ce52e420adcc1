package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.ui.CollectionsNavigation;
import org.sourcebook.design.Ask;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.NotFound;

/** One's own exports of a collection: how far they have got, and their files. */
@Route("c/:collection/" + ExchangeNavigation.EXPORTS)
@PermitAll
class ExportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Collections collections;
    private final transient Exports exports;
    private final transient Exporting exporting;
    private String name = "";

    ExportsView(Collections collections, Exports exports) {
        this.collections = collections;
        this.exports = exports;
        this.exporting = Exporting.by(exports);
        getContent().addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("collection").orElseThrow(NotFound::new);
        Collection collection = collections.enter(slug, Permission.EXPORT).collection();
        name = collection.name();
        show(collection);
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(Words.text("title"), name);
    }

    private void show(Collection collection) {
        var header = header(collection);
        var export = exportWhole(collection);
        var mine = exports.mine(collection.id());
        getContent().removeAll();
        if (mine.isEmpty()) {
            var advice = Words.text("none-advice");
            getContent().add(header, new EmptyState(VaadinIcon.DOWNLOAD, Words.text("none"), advice, export));
        } else {
            getContent().add(header.with(export), list(mine));
        }
    }

    private static PageHeader header(Collection collection) {
        return new PageHeader(Words.text("title"))
                .back(collection.name(), CollectionsNavigation.toOverview(collection.slug()))
                .explained(Words.text("explanation"));
    }

    private UnorderedList list(List<ExportJob> mine) {
        var rows = new UnorderedList();
        rows.addClassName("sb-exports");
        mine.forEach(job -> rows.add(new ExportRow(job, exporting, () -> delete(job))));
        return rows;
    }

    private Button exportWhole(Collection collection) {
        var export = new Button(Words.text("export-whole"), VaadinIcon.DOWNLOAD.create(), event -> ask(collection));
        export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return export;
    }

    private void ask(Collection collection) {
        var dialog = new ExportDialog(collection.id(), List.of(new ExportScope.Whole()), exporting);
        dialog.whenStarted(() -> show(collection));
        dialog.open();
    }

    private void delete(ExportJob job) {
        Ask.beforeTaking(
                Words.text("delete-question", Map.of("file", job.fileName())),
                Words.text("delete-consequence"),
                Words.text("delete"),
                () -> {
                    if (new FieldErrors().during(() -> exports.delete(job.id()))) {
                        refresh();
                    }
                });
    }

    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
