package org.sourcebook.entry.ui;

import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;

/** The addresses of the entry screens, for whoever leads there. All are relative to the application's root. */
public final class EntryNavigation {

    private EntryNavigation() {}

    /** The list of a base. */
    public static String toList(String collection, Base base) {
        return "c/" + collection + "/" + base.path();
    }

    /** An entry, beside its list. */
    public static String toEntry(String collection, EntryNumber number) {
        return toList(collection, number.base()) + "/" + number;
    }

    /** The form in which an entry is edited; whoever may not edit it reads it there. */
    public static String toEdit(String collection, EntryNumber number) {
        return toEntry(collection, number) + "/" + EntryAddress.EDIT;
    }

    /** The form in which changes to an entry are suggested. */
    static String toSuggest(String collection, EntryNumber number) {
        return toEntry(collection, number) + "/" + EntryAddress.SUGGEST;
    }

    /** The form for a new entry. */
    public static String toNew(String collection, Base base) {
        return toList(collection, base) + "/" + EntryAddress.NEW;
    }

    /** The versions of an entry. */
    public static String toHistory(String collection, EntryNumber number) {
        return toEntry(collection, number) + "/history";
    }

    /** What happened in a collection. */
    public static String toActivity(String collection) {
        return "c/" + collection + "/activity";
    }

    /** What happened to one of its entries. */
    public static String toActivity(String collection, EntryNumber number) {
        return toActivity(collection) + "?" + ActivityAddress.of(number);
    }

    /** What lies in a collection's trash. */
    public static String toTrash(String collection) {
        return "c/" + collection + "/trash";
    }
}
