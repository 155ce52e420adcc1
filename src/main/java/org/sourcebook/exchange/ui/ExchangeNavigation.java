package org.sourcebook.exchange.ui;

/** The addresses of the exports' screen, for whoever leads there. All are relative to the application's root. */
public final class ExchangeNavigation {

    static final String EXPORTS = "exports";

    private ExchangeNavigation() {}

    /** One's own exports of a collection. */
    public static String toExports(String collection) {
        return "c/" + collection + "/" + EXPORTS;
    }
}
