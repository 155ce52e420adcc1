package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.Part.KindPart;
import org.sourcebook.entry.Part.LinksPart;
import org.sourcebook.entry.Part.NamesPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.kernel.LinkId;

/**
 * What two people made of the same version, brought together part by part. Names, tags and links are sets: what either
 * added is in, what either took out is out. A single text that both changed is brought together line by line where they
 * changed different places. Where nobody has to choose it does not matter who of them saved first.
 *
 * @param content both changes; theirs where both changed the same
 * @param fromThem the parts in which the content has a change of theirs that I had not made
 * @param disputed the parts that both changed, differently, and that cannot be brought together
 */
public record Merge(Content content, List<Part> fromThem, List<Part> disputed) {

    /** Brings together what they and I made of {@code base}. */
    public static Merge of(Content base, Content theirs, Content mine) {
        var mineToo = new LinkedHashSet<>(Parts.differing(base, mine));
        Content merged = theirs;
        var disputed = new ArrayList<Part>();
        for (Part part : mineToo) {
            if (Parts.same(part, base, theirs)) {
                merged = Parts.take(part, merged, mine);
            } else if (!Parts.same(part, theirs, mine)) {
                var together = together(part, base, theirs, mine, merged);
                merged = together == null ? merged : together;
                if (together == null) {
                    disputed.add(part);
                }
            }
        }
        var fromThem = Parts.differing(base, theirs).stream()
                .filter(part -> !disputed.contains(part) && !Parts.same(part, mine, theirs))
                .toList();
        return new Merge(merged, fromThem, List.copyOf(disputed));
    }

    /** Both changes of a part in one, or null where a person has to choose. */
    private static @Nullable Content together(Part part, Content base, Content theirs, Content mine, Content into) {
        return switch (part) {
            case NamesPart() -> into.withNames(OrderedSets.merge(base.names(), theirs.names(), mine.names()));
            case TagsPart() -> into.withTags(OrderedSets.merge(base.tags(), theirs.tags(), mine.tags()));
            case LinksPart() -> links(base, theirs, mine, into);
            case KindPart kind -> null;
            case TitlePart title -> null;
            case FieldPart(var key) -> values(key, base, theirs, mine, into);
        };
    }

    /** One value that both changed: what it says, who says so and where, each for itself. */
    private static @Nullable Content values(String key, Content base, Content theirs, Content mine, Content into) {
        if (Stream.of(base, theirs, mine)
                .anyMatch(content -> content.values(key).size() != 1)) {
            return null;
        }
        var before = base.values(key).getFirst();
        var their = theirs.values(key).getFirst();
        var my = mine.values(key).getFirst();
        var text = chosen(before.text(), their.text(), my.text())
                .or(() -> TextMerge.of(before.text(), their.text(), my.text()));
        var voice = chosen(before.voice(), their.voice(), my.voice());
        var source = chosen(before.inSource(), their.inSource(), my.inSource());
        return text.isEmpty() || voice.isEmpty() || source.isEmpty()
                ? null
                : into.with(
                        key,
                        List.of(new FieldValue(
                                text.get(), voice.get(), source.get().orElse(null))));
    }

    /** What the one who changed it made of it; nothing if both did, differently. */
    private static <T> Optional<T> chosen(T before, T their, T my) {
        if (their.equals(my) || my.equals(before)) {
            return Optional.of(their);
        }
        return their.equals(before) ? Optional.of(my) : Optional.empty();
    }

    private static @Nullable Content links(Content base, Content theirs, Content mine, Content into) {
        Map<LinkId, Link> before = byId(base.links());
        Map<LinkId, Link> result = byId(theirs.links());
        Map<LinkId, Link> my = byId(mine.links());
        var ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(my.keySet());
        for (LinkId id : ids) {
            boolean theyChanged = !Objects.equals(before.get(id), result.get(id));
            boolean iChanged = !Objects.equals(before.get(id), my.get(id));
            if (theyChanged && iChanged && !Objects.equals(result.get(id), my.get(id))) {
                return null;
            }
            if (iChanged) {
                result.remove(id);
                Optional.ofNullable(my.get(id)).ifPresent(link -> result.put(id, link));
            }
        }
        return into.withLinks(
                OrderedSets.merge(before.keySet(), byId(theirs.links()).keySet(), my.keySet()).stream()
                        .map(result::get)
                        .toList());
    }

    private static Map<LinkId, Link> byId(List<Link> links) {
        var map = new LinkedHashMap<LinkId, Link>();
        links.forEach(link -> map.put(link.id(), link));
        return map;
    }
}
