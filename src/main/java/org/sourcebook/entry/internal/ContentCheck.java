package org.sourcebook.entry.internal;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Holds what somebody typed against the rules of its kind, and against the entries that it names. */
@Component
public class ContentCheck {

    private final EntryRepository entries;
    private final SeenRepository seen;

    ContentCheck(EntryRepository entries, SeenRepository seen) {
        this.entries = entries;
        this.seen = seen;
    }

    /**
     * The content as it is kept. What it names must be seen by the author, or must have been named before.
     *
     * @param self the entry; null for a new one
     * @param before what it said before; null if nothing
     * @throws org.sourcebook.kernel.Invalid if the content breaks a rule
     */
    public Content check(
            Member author,
            Base base,
            Schema schema,
            @Nullable EntryId self,
            @Nullable Content before,
            Content content) {
        var known = new HashMap<EntryId, Base>();
        if (before != null) {
            References.sources(before).forEach(source -> known.put(source, Base.SOURCE));
        }
        var named = References.of(schema, content);
        named.removeAll(known.keySet());
        known.putAll(seen.bases(author, named));
        named.removeAll(known.keySet());
        if (before != null) {
            named.retainAll(References.of(schema, before));
            known.putAll(entries.bases(author.collection(), named));
        }
        return new ContentRules(schema, known).check(base, self, before, content);
    }
}
