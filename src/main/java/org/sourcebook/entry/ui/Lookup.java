package org.sourcebook.entry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;

/**
 * What the parts of a screen need to name things: the collection's kinds, the entries that are named, and who is who.
 *
 * @param slug the collection's name in addresses
 * @param asked what addresses of entries ask for besides
 */
record Lookup(
        String slug,
        Schema schema,
        Map<EntryId, EntryRef> entries,
        Map<AccountId, String> accounts,
        Map<String, String> asked) {

    Lookup(String slug, Schema schema, Map<EntryId, EntryRef> entries, Map<AccountId, String> accounts) {
        this(slug, schema, entries, accounts, Map.of());
    }

    /** The entry, if the reader sees it. */
    Optional<EntryRef> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    String account(AccountId id) {
        return accounts.getOrDefault(id, "");
    }

    String address(EntryRef entry) {
        String address = EntryNavigation.toEntry(slug, entry.number());
        return asked.isEmpty()
                ? address
                : address + "?" + QueryParameters.simple(asked).getQueryString();
    }
}
