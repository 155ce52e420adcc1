package org.sourcebook.review.ui;

import org.sourcebook.kernel.EntryNumber;

/** The addresses of the review, for whoever leads there. All are relative to the application's root. */
public final class ReviewNavigation {

    static final String COLLECTION = "collection";
    static final String NUMBER = "number";
    static final String ROUTE = "c/:collection/review/:number?([SEV]-[0-9]+)";

    private ReviewNavigation() {}

    /** What waits for review in a collection. */
    public static String toQueue(String collection) {
        return "c/" + collection + "/review";
    }

    /** The review of an entry, beside the queue. */
    public static String toReview(String collection, EntryNumber number) {
        return toQueue(collection) + "/" + number;
    }
}
