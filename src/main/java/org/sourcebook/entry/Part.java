package org.sourcebook.entry;

/** A part of an entry's content that is changed, compared and merged as a whole. */
public sealed interface Part {

    /** The kind. */
    record KindPart() implements Part {}

    /** The title. */
    record TitlePart() implements Part {}

    /** The values of one field. */
    record FieldPart(String field) implements Part {}

    /** The names, in their order. */
    record NamesPart() implements Part {}

    /** The tags. */
    record TagsPart() implements Part {}

    /** The links going out. */
    record LinksPart() implements Part {}

    /** Its name in the journal: {@code title}, {@code fields.published}. */
    default String name() {
        return switch (this) {
            case KindPart() -> "kind";
            case TitlePart() -> "title";
            case FieldPart(var key) -> "fields." + key;
            case NamesPart() -> "names";
            case TagsPart() -> "tags";
            case LinksPart() -> "links";
        };
    }

    /** The part that {@link #name} names. */
    static Part named(String name) {
        return switch (name) {
            case "kind" -> new KindPart();
            case "title" -> new TitlePart();
            case "names" -> new NamesPart();
            case "tags" -> new TagsPart();
            case "links" -> new LinksPart();
            default -> new FieldPart(name.substring("fields.".length()));
        };
    }
}
