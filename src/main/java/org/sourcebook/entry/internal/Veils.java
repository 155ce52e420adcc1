package org.sourcebook.entry.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    Veils(Kinds kinds, SeenRepository seen) {
        this.kinds = kinds;
        this.seen = seen;
    }

    /** An entry as the member gets it. */
    public Entry over(Member member, Entry entry) {
        return over(member, List.of(entry)).getFirst();
    }

    /** Entries as the member gets them. */
    public List<Entry> over(Member member, List<Entry> entries) {
        if (Sight.isUnlimited(member) || entries.isEmpty()) {
            return entries;
        }
        Veil veil = of(
                member,
                kinds.of(member.collection()),
                entries.stream().map(Entry::content).toList());
        return entries.stream().map(veil::over).toList();
    }

    /** What some contents of a collection with these kinds name that the member does not see. */
    public Veil of(Member member, Schema schema, Collection<Content> contents) {
        if (Sight.isUnlimited(member)) {
            return new Veil(schema, Set.of());
        }
        Set<EntryId> hidden = new HashSet<>();
        contents.forEach(content -> hidden.addAll(References.of(schema, content)));
        hidden.removeAll(seen.bases(member, hidden).keySet());
        return new Veil(schema, hidden);
    }
}
