package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Ask;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.entry.Activity;
import org.sourcebook.entry.ActivityFilter;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.kernel.BulkId;

/** What happened in a collection, newest first, narrowed as its address says; and the way to take it back. */
@Route("c/:collection/activity")
@PermitAll
class ActivityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final CollectionScope.Finder finder;
    private final Activity activity;
    private final UndoDesk undo;
    private final EntryDesk desk;
    private String title = "";

    ActivityView(CollectionScope.Finder finder, Activity activity, UndoDesk undo, EntryDesk desk) {
        this.finder = finder;
        this.activity = activity;
        this.undo = undo;
        this.desk = desk;
        getContent().addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var scope = finder.of(event.getRouteParameters(), Permission.READ_WORKING);
        title = TabTitle.of(text("entry.activity"), scope.collection().name());
        var filter = ActivityAddress.read(event.getLocation().getQueryParameters());
        var filters = new ActivityFilters(
                desk.activityChoices(scope),
                wanted -> UI.getCurrent()
                        .navigate(EntryNavigation.toActivity(scope.slug()), ActivityAddress.write(wanted)));
        filters.show(filter);
        var shown = new Shown(scope, filter);
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(text("entry.activity"))
                                .back(scope.collection().name(), "c/" + scope.slug()),
                        filters,
                        shown);
        shown.showOlder();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The lines that a filter leaves, as far as they were asked for. */
    private final class Shown extends Div implements ActivityList.Undoing {

        private final CollectionScope scope;
        private final ActivityFilter filter;
        private final Lookup lookup;
        private final Button older = new Button(text("entry.activity.older"), click -> showOlder());
        private ActivityList lines;
        private long next = Long.MAX_VALUE;

        Shown(CollectionScope scope, ActivityFilter filter) {
            this.scope = scope;
            this.filter = filter;
            this.lookup = desk.lookup(scope, List.of(), List.of());
            this.lines = new ActivityList(lookup, this);
            add(lines, older);
        }

        void showOlder() {
            var page = activity.of(scope.id(), filter, next, PAGE);
            lines.add(page.lines());
            next = page.next();
            older.setVisible(page.hasNext());
            if (lines.getComponentCount() == 0 && !page.hasNext()) {
                add(none());
            }
        }

        @Override
        public void undo(ActivityLine line) {
            undo.undo(scope, line);
            showAgain();
        }

        @Override
        public void undo(BulkId bulk) {
            undo.entries(scope, bulk)
                    .ifPresent(entries -> Ask.before(
                            text("entry.undo.all.question", Map.of("count", entries)),
                            text("entry.undo.all.consequence"),
                            text("entry.undo.all"),
                            () -> {
                                undo.undo(scope, bulk);
                                showAgain();
                            }));
        }

        /** Everything anew, as far down as it was. */
        private void showAgain() {
            long oldest = next;
            next = Long.MAX_VALUE;
            var anew = new ActivityList(lookup, this);
            replace(lines, anew);
            lines = anew;
            do {
                showOlder();
            } while (next > oldest);
        }

        private EmptyState none() {
            boolean all = filter.equals(ActivityFilter.ALL);
            return new EmptyState(
                    VaadinIcon.CLOCK,
                    text(all ? "entry.activity.none" : "entry.activity.no-match"),
                    text(all ? "entry.activity.none.advice" : "entry.activity.no-match.advice"));
        }
    }
}
