package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.kernel.NotFound;

/** A screen of the collection that its address names, for members who have a permission; anyone else gets the error. */
abstract class CollectionScreen extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** The part of the address that names the collection. */
    static final String COLLECTION = "collection";

    private final Collections collections;
    private final Permission needed;
    private final String title;
    private String collectionName = "";

    /**
     * @param needed the permission that it takes to come here
     * @param title the key of the screen's name
     */
    CollectionScreen(Collections collections, Permission needed, String title) {
        this.collections = collections;
        this.needed = needed;
        this.title = title;
        getContent().addClassName("sb-page");
    }

    /** Shows what there is, in place of what was shown before. */
    abstract void show(Admission admission, RouteParameters address);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        RouteParameters address = event.getRouteParameters();
        Admission admission = collections.enter(address.get(COLLECTION).orElseThrow(NotFound::new), needed);
        collectionName = admission.collection().name();
        getContent().removeAll();
        show(admission, address);
    }

    @Override
    public final String getPageTitle() {
        return TabTitle.of(Words.text(title), collectionName);
    }

    /** The head of the screen, with the way back to the overview. */
    final PageHeader header(Admission admission) {
        return new PageHeader(Words.text(title))
                .back(
                        collectionName,
                        CollectionsNavigation.toOverview(admission.collection().slug()));
    }

    /** Does something and shows the screen anew, or why it could not be done. */
    final void change(Runnable work) {
        if (new FieldErrors().during(work)) {
            refresh();
        }
    }

    /** Shows the screen anew; the one who looks may have lost the right to. */
    final void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
