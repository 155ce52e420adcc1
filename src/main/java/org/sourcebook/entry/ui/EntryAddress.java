package org.sourcebook.entry.ui;

/** The words of the entry screens' addresses. */
final class EntryAddress {

    static final String COLLECTION = "collection";
    static final String BASE = "base";
    static final String NUMBER = "number";
    static final String NEW = "new";
    static final String MODE = "mode";
    static final String EDIT = "edit";
    static final String SUGGEST = "suggest";

    static final String LIST = "c/:collection/:base(sources|entities|events)/:number?([SEV]-[0-9]+|new)";
    static final String FORM = "c/:collection/:base(sources|entities|events)/:number([SEV]-[0-9]+)/:mode(edit|suggest)";
    static final String HISTORY = "c/:collection/:base(sources|entities|events)/:number([SEV]-[0-9]+)/history";

    private EntryAddress() {}
}
