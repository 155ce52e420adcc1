package org.sourcebook.exchange.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Finds what the JSON format tells of entries beside what they say. */
@Component
class JsonPages {

    private final TalkReader talk;
    private final Suggestions suggestions;
    private final Restrictions restrictions;

    JsonPages(TalkReader talk, Suggestions suggestions, Restrictions restrictions) {
        this.talk = talk;
        this.suggestions = suggestions;
        this.restrictions = restrictions;
    }

    /**
     * Some entries of a collection, with all that the asker is told of them.
     *
     * @param asOf the moment after which nothing is told; null if all is
     */
    JsonPage of(Member asker, Resolver resolver, List<Entry> entries, @Nullable Instant asOf) {
        var ids = entries.stream().map(Entry::id).toList();
        var suggested = suggestions(asker, ids, asOf);
        var says = Stream.concat(
                entries.stream(),
                entries.stream()
                        .flatMap(entry -> suggested.getOrDefault(entry.id(), List.of()).stream()
                                .map(suggestion ->
                                        entry.with(suggestion.change().after()))));
        return new JsonPage(
                entries,
                resolver,
                resolver.numbers(says.toList()),
                restrictions.among(asker.collection(), ids),
                talk.read(asker, ids, asOf),
                suggested);
    }

    /** Those for members who see working versions. Of a moment one waits that is settled since. */
    private Map<EntryId, List<Suggestion>> suggestions(Member asker, List<EntryId> ids, @Nullable Instant asOf) {
        if (!asker.may(Permission.READ_WORKING)) {
            return Map.of();
        }
        var suggested = suggestions.of(asker.collection(), ids);
        return asOf == null
                ? suggested
                : suggested.values().stream()
                        .flatMap(List::stream)
                        .filter(suggestion -> !suggestion.at().isAfter(asOf))
                        .map(suggestion -> suggestion.until(asOf))
                        .collect(groupingBy(Suggestion::entry));
    }
}
