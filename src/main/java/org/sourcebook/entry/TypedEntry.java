package org.sourcebook.entry;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.LinkId;

/**
 * What stands in the form of an entry, be it whole or not.
 *
 * @param content what can be saved as it is, empty values and names among it
 * @param unfinished the links that still lack something
 * @param note why it is changed
 */
public record TypedEntry(Content content, List<UnfinishedLink> unfinished, String note) {

    /**
     * A link that still lacks its relation or the entry that it leads to.
     *
     * @param relation the key of its relation; empty if none is chosen yet
     * @param to where it leads; null if that is not chosen yet
     */
    public record UnfinishedLink(String relation, @Nullable EntryId to, Certainty certainty, String note) {}

    public TypedEntry {
        unfinished = List.copyOf(unfinished);
    }

    /** What stands in a form that nobody has typed in yet. */
    public static TypedEntry of(Content content) {
        return new TypedEntry(content, List.of(), "");
    }

    /** A content that names every entry that is named in it. */
    public Content naming() {
        var links = unfinished.stream().flatMap(TypedEntry::whole);
        return content.withLinks(Stream.concat(content.links().stream(), links).toList());
    }

    private static Stream<Link> whole(UnfinishedLink link) {
        return link.to() == null
                ? Stream.empty()
                : Stream.of(new Link(LinkId.next(), link.relation(), link.to(), link.certainty(), link.note()));
    }
}
