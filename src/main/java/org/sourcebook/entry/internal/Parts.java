package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.Part.KindPart;
import org.sourcebook.entry.Part.LinksPart;
import org.sourcebook.entry.Part.NamesPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;

/** The parts of contents: which differ, and how one is taken over. */
public final class Parts {

    private Parts() {}

    /** The parts in which two contents differ: kind, title, fields by key, names, tags, links. */
    public static List<Part> differing(Content one, Content other) {
        var keys = new TreeSet<>(one.fields().keySet());
        keys.addAll(other.fields().keySet());
        var parts = new ArrayList<Part>(List.of(new KindPart(), new TitlePart()));
        keys.forEach(key -> parts.add(new FieldPart(key)));
        parts.addAll(List.of(new NamesPart(), new TagsPart(), new LinksPart()));
        return parts.stream().filter(part -> !same(part, one, other)).toList();
    }

    /** Whether two contents say the same in a part. */
    public static boolean same(Part part, Content one, Content other) {
        return Objects.equals(of(part, one), of(part, other));
    }

    /** A content with one part taken over from another. */
    public static Content take(Part part, Content into, Content from) {
        return switch (part) {
            case KindPart() ->
                new Content(from.kind(), into.title(), into.fields(), into.names(), into.tags(), into.links());
            case TitlePart() -> into.withTitle(from.title());
            case FieldPart(var key) -> into.with(key, from.values(key));
            case NamesPart() -> into.withNames(from.names());
            case TagsPart() -> into.withTags(from.tags());
            case LinksPart() -> into.withLinks(from.links());
        };
    }

    /** Their names, one below the other. */
    static String names(Collection<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining("\n"));
    }

    /** The parts that {@link #names} names. */
    static List<Part> named(String names) {
        return names.lines().map(Part::named).toList();
    }

    /** The parts in which a content says anything. */
    static List<Part> filled(Content content) {
        return differing(Content.of(content.kind(), ""), content);
    }

    private static Object of(Part part, Content content) {
        return switch (part) {
            case KindPart() -> content.kind();
            case TitlePart() -> content.title();
            case FieldPart(var key) -> content.values(key);
            case NamesPart() -> content.names();
            case TagsPart() -> content.tags();
            case LinksPart() -> content.links();
        };
    }
}
