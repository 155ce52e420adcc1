package org.sourcebook.design;

import java.util.Map;

/** The title of a browser's tab: what is on the screen first, which is what is left of it where tabs are many. */
public final class TabTitle {

    private TabTitle() {}

    /** The title of a screen that belongs to no collection. */
    public static String of(String what) {
        return Texts.text("design.tab-title", Map.of("what", what));
    }

    /** The title of a screen of a collection. */
    public static String of(String what, String collection) {
        return Texts.text("design.tab-title.in-collection", Map.of("what", what, "collection", collection));
    }
}
