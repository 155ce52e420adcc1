package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;

/**
 * Some entries with all that the JSON format tells of them. The database is asked no more: another thread may write them.
 *
 * @param entries the entries
 * @param resolver brings each to the form in which files hold it
 * @param numbers the numbers of the entries that they name, as far as the asker sees them
 * @param restricted which of them are restricted
 * @param talk what was said about each and decided on it
 */
record JsonPage(
        List<Entry> entries,
        Resolver resolver,
        Map<EntryId, String> numbers,
        Set<EntryId> restricted,
        Function<EntryId, ExportedTalk> talk) {

    /** An entry with all that is told of it. */
    record Whole(
            @JsonUnwrapped ExportedEntry entry,
            @Nullable Boolean restricted,
            @JsonUnwrapped ExportedTalk talk) {}

    /** The entries as JSON holds them. */
    List<Whole> whole() {
        return entries.stream().map(this::whole).toList();
    }

    /** Everybody whom they name. */
    Set<AccountId> accounts() {
        var accounts = new HashSet<AccountId>();
        entries.forEach(entry -> {
            accounts.add(entry.createdBy());
            accounts.add(entry.savedBy());
            talk.apply(entry.id()).accounts().forEach(accounts::add);
        });
        return accounts;
    }

    private Whole whole(Entry entry) {
        Boolean mark = restricted.contains(entry.id()) ? true : null;
        return new Whole(resolver.resolve(entry, numbers), mark, talk.apply(entry.id()));
    }
}
