package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.entry.Suggestion.Settled;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.SuggestionId;

/**
 * Another wording of a part of an entry, as the JSON format holds it.
 *
 * @param version the version that it was made from
 * @param part the part, called as in the journal
 * @param value what the part would say, in the form in which an entry has it
 * @param outcome what became of it; null while it waits
 */
record ExportedSuggestion(
        SuggestionId id,
        int version,
        String part,
        Object value,
        String note,
        AccountId by,
        Instant at,
        Suggestion.@Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable AccountId settledBy,
        @Nullable Instant settledAt) {

    /** @param entry the entry as it would be */
    static ExportedSuggestion of(Suggestion suggestion, ExportedEntry entry) {
        var settled = Optional.ofNullable(suggestion.settled());
        var part = suggestion.change().part();
        return new ExportedSuggestion(
                suggestion.id(),
                suggestion.version(),
                part.name(),
                entry.says(part),
                suggestion.note(),
                suggestion.by(),
                suggestion.at(),
                settled.map(Settled::outcome).orElse(null),
                settled.map(Settled::answer).orElse(null),
                settled.map(Settled::by).orElse(null),
                settled.map(Settled::at).orElse(null));
    }

    /** Everybody whom it names. */
    static Stream<AccountId> accounts(Suggestion suggestion) {
        return Stream.concat(
                Stream.of(suggestion.by()), Optional.ofNullable(suggestion.settled()).map(Settled::by).stream());
    }
}
