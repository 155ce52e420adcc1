package org.sourcebook.entry.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Finds what is hidden from a member in contents that they may see. */
@Component
public class Veils {

    private final Kinds kinds;
    private final SeenRepository seen;
    private final PastRepository past;

    Veils(Kinds kinds, SeenRepository seen, PastRepository past) {
        this.kinds = kinds;
        this.seen = seen;
        this.past = past;
    }

    /** An entry as the member gets it. */
    public Entry over(Member member, Entry entry) {
        return over(member, List.of(entry)).getFirst();
    }

    /** Entries as the member gets them. */
    public List<Entry> over(Member member, List<Entry> entries) {
        return over(member, entries, named -> seen.bases(member, named).keySet());
    }

    /** Entries of a moment as its member gets them: what they name must be seen today and have been there then. */
    public List<Entry> over(Then then, List<Entry> entries) {
        return over(then.member(), entries, named -> past.refs(then, named).keySet());
    }

    private List<Entry> over(Member member, List<Entry> entries, UnaryOperator<Set<EntryId>> seen) {
        if (Sight.isUnlimited(member) || entries.isEmpty()) {
            return entries;
        }
        Schema schema = kinds.of(member.collection());
        var veil = new Veil(
                schema, hidden(schema, entries.stream().map(Entry::content).toList(), seen));
        return entries.stream().map(veil::over).toList();
    }

    /** What some contents of a collection with these kinds name that the member does not see. */
    public Veil of(Member member, Schema schema, Collection<Content> contents) {
        if (Sight.isUnlimited(member)) {
            return new Veil(schema, Set.of());
        }
        return new Veil(
                schema,
                hidden(schema, contents, named -> seen.bases(member, named).keySet()));
    }

    private static Set<EntryId> hidden(Schema schema, Collection<Content> contents, UnaryOperator<Set<EntryId>> seen) {
        Set<EntryId> hidden = new HashSet<>();
        contents.forEach(content -> hidden.addAll(References.of(schema, content)));
        hidden.removeAll(seen.apply(Set.copyOf(hidden)));
        return hidden;
    }
}
