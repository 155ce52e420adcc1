package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sourcebook.entry.Content;
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
 * added is in, what either took out is out.
 *
 * @param content both changes; theirs where both changed the same
 * @param fromThem the parts that only they changed
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
                .filter(part -> !mineToo.contains(part) || isSet(part))
                .toList();
        return new Merge(merged, fromThem, List.copyOf(disputed));
    }

    private static boolean isSet(Part part) {
        return part instanceof NamesPart || part instanceof TagsPart || part instanceof LinksPart;
    }

    /** Both changes of a part in one, or null where a person has to choose. */
    private static @org.jspecify.annotations.Nullable Content together(
            Part part, Content base, Content theirs, Content mine, Content into) {
        return switch (part) {
            case NamesPart() -> into.withNames(sets(base.names(), theirs.names(), mine.names()));
            case TagsPart() -> into.withTags(tags(base.tags(), theirs.tags(), mine.tags()));
            case LinksPart() -> links(base, theirs, mine, into);
            case KindPart kind -> null;
            case TitlePart title -> null;
            case FieldPart field -> null;
        };
    }

    private static SortedSet<String> tags(SortedSet<String> base, SortedSet<String> theirs, SortedSet<String> mine) {
        return new TreeSet<>(sets(base, theirs, mine));
    }

    /** Theirs without what I took out, and with what I added behind. */
    private static <T> List<T> sets(Collection<T> base, Collection<T> theirs, Collection<T> mine) {
        Set<T> result = new LinkedHashSet<>(theirs);
        base.stream().filter(one -> !mine.contains(one)).forEach(result::remove);
        mine.stream().filter(one -> !base.contains(one)).forEach(result::add);
        return List.copyOf(result);
    }

    private static @org.jspecify.annotations.Nullable Content links(
            Content base, Content theirs, Content mine, Content into) {
        Map<LinkId, Link> before = byId(base.links());
        Map<LinkId, Link> result = byId(theirs.links());
        Map<LinkId, Link> my = byId(mine.links());
        for (LinkId id : before.keySet()) {
            boolean theyChanged = !before.get(id).equals(result.get(id));
            boolean iChanged = !before.get(id).equals(my.get(id));
            if (theyChanged && iChanged && !java.util.Objects.equals(result.get(id), my.get(id))) {
                return null;
            }
            if (iChanged) {
                result.remove(id);
            }
        }
        my.forEach((id, link) -> {
            if (!link.equals(before.get(id))) {
                result.put(id, link);
            }
        });
        return into.withLinks(List.copyOf(result.values()));
    }

    private static Map<LinkId, Link> byId(List<Link> links) {
        var map = new LinkedHashMap<LinkId, Link>();
        links.forEach(link -> map.put(link.id(), link));
        return map;
    }
}
