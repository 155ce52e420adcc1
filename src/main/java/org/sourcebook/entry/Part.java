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
}
