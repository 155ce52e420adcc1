package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.Change;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.entry.internal.SuggestionRepository.Row;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Suggestions as members see them: each with what it would change, and none of which they see nothing. */
@Component
public class SeenSuggestions {

    private final Kinds kinds;
    private final VersionRepository versions;
    private final Veils veils;

    SeenSuggestions(Kinds kinds, VersionRepository versions, Veils veils) {
        this.kinds = kinds;
        this.versions = versions;
        this.veils = veils;
    }

    private record Base(EntryId entry, int version) {

        static Base of(Row row) {
            return new Base(row.entry(), row.version());
        }
    }

    /** Those of these suggestions of which the reader sees anything, in their order. */
    public List<Suggestion> of(Member reader, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var bases = bases(rows);
        var contents = new ArrayList<>(bases.values());
        rows.forEach(row -> contents.add(row.content()));
        Veil veil = veils.of(reader, kinds.of(reader.collection()), contents);
        return rows.stream()
                .map(row -> seen(row, Objects.requireNonNull(bases.get(Base.of(row))), veil))
                .filter(suggestion -> !Parts.same(
                        suggestion.change().part(),
                        suggestion.change().before(),
                        suggestion.change().after()))
                .toList();
    }

    /**
     * A suggestion as its reader sees it.
     *
     * @param base what the version said that it was made from
     */
    public static Suggestion seen(Row row, Content base, Veil veil) {
        var change = new Change(row.part(), veil.over(base), veil.over(row.content()));
        return new Suggestion(
                row.id(), row.entry(), row.version(), change, row.note(), row.by(), row.at(), row.settled());
    }

    private Map<Base, Content> bases(List<Row> rows) {
        var bases = new HashMap<Base, Content>();
        rows.forEach(row -> bases.computeIfAbsent(
                Base.of(row),
                base -> versions.find(base.entry(), base.version())
                        .orElseThrow(NotFound::new)
                        .content()));
        return bases;
    }
}
