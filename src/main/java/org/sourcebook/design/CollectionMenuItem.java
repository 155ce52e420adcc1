package org.sourcebook.design;

import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A place in a collection that its navigation leads to, brought by a feature as a bean.
 *
 * @param order its place among the others, smallest first: overview 0, sources 10, entities 20, events 30, review 40,
 *     activity 50, exports 60, members 70, kinds 80, settings 90, trash 100
 * @param text the translation key of its name
 * @param icon its icon
 * @param path what follows {@code /c/<slug>/} in its address; empty for the overview
 * @param needed the permission that it takes, as the name of the constant
 */
public record CollectionMenuItem(int order, String text, VaadinIcon icon, String path, String needed) {

    /** Its address in a collection, as the router takes it. */
    public String in(String slug) {
        return path.isEmpty() ? "c/" + slug : "c/" + slug + "/" + path;
    }
}
