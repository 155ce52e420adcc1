package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Restrictions;
import org.springframework.stereotype.Component;

/** Finds what the JSON format tells of entries beside what they say. */
@Component
class JsonPages {

    private final TalkReader talk;
    private final Restrictions restrictions;

    JsonPages(TalkReader talk, Restrictions restrictions) {
        this.talk = talk;
        this.restrictions = restrictions;
    }

    /**
     * Some entries of a collection, with all that the asker is told of them.
     *
     * @param asOf the moment after which nothing is told; null if all is
     */
    JsonPage of(Member asker, Resolver resolver, List<Entry> entries, @Nullable Instant asOf) {
        var ids = entries.stream().map(Entry::id).toList();
        return new JsonPage(
                entries,
                resolver,
                resolver.numbers(entries),
                restrictions.among(asker.collection(), ids),
                talk.read(asker, ids, asOf));
    }
}
