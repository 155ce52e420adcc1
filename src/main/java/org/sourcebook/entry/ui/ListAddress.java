package org.sourcebook.entry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;

/** Where a list of entries is and what it asks; and where each of its entries is, with the list as it is beside it. */
record ListAddress(CollectionScope scope, Base base, ListQuery query) {

    ListAddress with(ListQuery other) {
        return new ListAddress(scope, base, other);
    }

    /** Whether the other address is of the same list, as it stands or as it stood at some moment, whatever it asks. */
    boolean isOf(ListAddress other) {
        return scope.equals(other.scope) && base == other.base && isPast() == other.isPast();
    }

    /** Whether it is the list as it stood at a moment. */
    boolean isPast() {
        return query.at() != null;
    }

    /** The link to the list alone. */
    String link() {
        return link(path());
    }

    /** The link to one of its entries. */
    String link(EntryNumber number) {
        return link(path(number.toString()));
    }

    /** Goes to the list alone. */
    void go() {
        go(path());
    }

    /** Goes to one of its entries. */
    void go(EntryNumber number) {
        go(path(number.toString()));
    }

    /** Goes to the form for one of its entries. */
    void goToEdit(EntryNumber number) {
        go(path(number + "/" + EntryAddress.EDIT));
    }

    /** Goes to the form in which changes to one of its entries are suggested. */
    void goToSuggest(EntryNumber number) {
        go(path(number + "/" + EntryAddress.SUGGEST));
    }

    /** Goes to the form for a new entry. */
    void goToNew() {
        go(path(EntryAddress.NEW));
    }

    private String path() {
        return EntryNavigation.toList(scope.slug(), base);
    }

    private String path(String entry) {
        return path() + "/" + entry;
    }

    private String link(String path) {
        String asked = parameters().getQueryString();
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    private void go(String path) {
        UI.getCurrent().navigate(path, parameters());
    }

    private QueryParameters parameters() {
        return FilterInUrl.write(query, scope.schema());
    }
}
