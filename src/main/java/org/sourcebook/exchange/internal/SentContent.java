package org.sourcebook.exchange.internal;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.exchange.internal.SentEntry.Tie;
import org.sourcebook.exchange.internal.SentEntry.Value;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.springframework.stereotype.Component;

/** Puts ids in the place of the keys and numbers that programs send: the way back of {@link Resolver}. */
@Component
public class SentContent {

    private final Kinds kinds;
    private final Entries entries;

    SentContent(Kinds kinds, Entries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    /**
     * What an entry says that a program sent.
     *
     * @param there the links that it may go on with: those of the version that it was made from, and of the newest
     * @throws Invalid if there is no such kind, or no such entry for the one who asks
     */
    public Content of(CollectionId collection, Base base, SentEntry sent, List<Link> there) {
        Kind kind = kinds.of(collection)
                .kind(base, sent.kind())
                .orElseThrow(() -> new Invalid("kind", "error.no-such-kind", Map.of()));
        var ids = entries.numbered(
                collection, named(sent).flatMap(Optional::stream).collect(toSet()));
        var fields = new TreeMap<String, List<FieldValue>>();
        sent.fields()
                .forEach((key, values) -> fields.put(
                        key,
                        values.stream()
                                .map(value -> value(key, value, holdsEntries(kind, key), ids))
                                .toList()));
        var names = sent.names().stream()
                .map(name -> new Name(
                        name.text(), name.language(), name.script(), name.note(), source("names", name.source(), ids)))
                .toList();
        return new Content(
                kind.id(), sent.title(), fields, names, new TreeSet<>(sent.tags()), links(sent.links(), there, ids));
    }

    /** All that may be the number of an entry. */
    private static Stream<Optional<EntryNumber>> named(SentEntry sent) {
        var values = sent.fields().values().stream().flatMap(List::stream).toList();
        return Stream.of(
                        values.stream().map(Value::text).filter(SentContent::isShort),
                        values.stream().map(Value::source),
                        sent.names().stream().map(SentEntry.Spelling::source),
                        sent.links().stream().map(Tie::to))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .map(EntryNumber::parse);
    }

    /** No number is longer; a text can be the whole of a captured page. */
    private static boolean isShort(String text) {
        return text.length() < 16;
    }

    private static boolean holdsEntries(Kind kind, String field) {
        return kind.field(field)
                .filter(found -> found.type() == FieldType.ENTRY)
                .isPresent();
    }

    private static FieldValue value(String field, Value value, boolean isEntry, Map<EntryNumber, EntryId> ids) {
        boolean isNumber = isEntry && EntryNumber.parse(value.text()).isPresent();
        String text = isNumber ? entry(field, value.text(), ids).toString() : value.text();
        return new FieldValue(text, value.voice(), source(field, value.source(), ids));
    }

    private static @Nullable EntryId source(String part, @Nullable String number, Map<EntryNumber, EntryId> ids) {
        return number == null ? null : entry(part, number, ids);
    }

    private static EntryId entry(String part, String number, Map<EntryNumber, EntryId> ids) {
        return EntryNumber.parse(number)
                .map(ids::get)
                .orElseThrow(() -> new Invalid(part, "error.no-such-entry", Map.of()));
    }

    /** A link keeps its id while it is there. One without that says just what one there does is that one: it was sent twice. */
    private static List<Link> links(List<Tie> sent, List<Link> there, Map<EntryNumber, EntryId> ids) {
        var named = sent.stream().map(Tie::id).filter(Objects::nonNull).collect(toSet());
        var free = new ArrayList<>(there.stream()
                .filter(link -> !named.contains(link.id().toString()))
                .toList());
        return sent.stream()
                .map(tie -> link(tie, entry("links", tie.to(), ids), there, free))
                .toList();
    }

    private static Link link(Tie tie, EntryId to, List<Link> there, List<Link> free) {
        LinkId id = there.stream()
                .map(Link::id)
                .filter(known -> known.toString().equals(tie.id()))
                .findFirst()
                .or(() -> taken(tie, to, free))
                .orElseGet(LinkId::next);
        return new Link(id, tie.relation(), to, tie.certainty(), tie.note());
    }

    private static Optional<LinkId> taken(Tie tie, EntryId to, List<Link> free) {
        var same = free.stream()
                .filter(link -> link.equals(new Link(link.id(), tie.relation(), to, tie.certainty(), tie.note())))
                .map(Link::id)
                .findFirst();
        same.ifPresent(id -> free.removeIf(link -> link.id().equals(id)));
        return same;
    }
}
