package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Suggestion;
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
 * @param suggested what was suggested for each
 */
record JsonPage(
        List<Entry> entries,
        Resolver resolver,
        Map<EntryId, String> numbers,
        Set<EntryId> restricted,
        Function<EntryId, ExportedTalk> talk,
        Map<EntryId, List<Suggestion>> suggested) {

    /** An entry with all that is told of it. */
    record Whole(
            @JsonUnwrapped ExportedEntry entry,
            @Nullable Boolean restricted,
            @JsonUnwrapped ExportedTalk talk,
            List<ExportedSuggestion> suggestions) {}

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
            suggested(entry).flatMap(ExportedSuggestion::accounts).forEach(accounts::add);
        });
        return accounts;
    }

    private Whole whole(Entry entry) {
        Boolean mark = restricted.contains(entry.id()) ? true : null;
        var suggestions = suggested(entry)
                .map(suggestion -> ExportedSuggestion.of(
                        suggestion,
                        resolver.resolve(entry.with(suggestion.change().after()), numbers)))
                .toList();
        return new Whole(resolver.resolve(entry, numbers), mark, talk.apply(entry.id()), suggestions);
    }

    private Stream<Suggestion> suggested(Entry entry) {
        return suggested.getOrDefault(entry.id(), List.of()).stream();
    }
}
