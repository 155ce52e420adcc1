package org.sourcebook.collection.ui;

/** The addresses of the collections' own screens, for whoever leads there. All are relative to the application's root. */
public final class CollectionsNavigation {

    /** The form for a new collection. */
    public static final String NEW = "collections/new";

    static final String MEMBERS = "members";
    static final String KINDS = "kinds";
    static final String SETTINGS = "settings";

    private CollectionsNavigation() {}

    /** What a collection is and how far it has got. */
    public static String toOverview(String collection) {
        return "c/" + collection;
    }

    /** Who has which role. */
    public static String toMembers(String collection) {
        return toOverview(collection) + "/" + MEMBERS;
    }

    /** The kinds, fields and relations. */
    public static String toKinds(String collection) {
        return toOverview(collection) + "/" + KINDS;
    }

    /** Name, description and rules. */
    public static String toSettings(String collection) {
        return toOverview(collection) + "/" + SETTINGS;
    }
}
