package org.sourcebook.collection;

import java.util.List;
import java.util.Optional;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.KindId;

/**
 * What the entries of a collection are to be like.
 *
 * @param kinds its kinds, retired ones included, in their order
 * @param relations its relations, likewise
 * @param reasonsNeeded whether whoever changes an entry must say why
 */
public record Schema(List<Kind> kinds, List<Relation> relations, boolean reasonsNeeded) {

    /** Kinds and relations of entries that are changed without a reason. */
    public Schema(List<Kind> kinds, List<Relation> relations) {
        this(kinds, relations, false);
    }

    public Schema {
        kinds = List.copyOf(kinds);
        relations = List.copyOf(relations);
    }

    /** The kind with this id. */
    public Optional<Kind> kind(KindId id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** The kind of a base with this key. */
    public Optional<Kind> kind(Base base, String key) {
        return kinds.stream()
                .filter(kind -> kind.base() == base && kind.key().equals(key))
                .findFirst();
    }

    /** All kinds of a base, retired ones last. */
    public List<Kind> of(Base base) {
        return kinds.stream().filter(kind -> kind.base() == base).toList();
    }

    /**
     * The field with this key as a kind has it; where the kind has none, as another kind of the same base has it, since
     * an entry keeps its values when it gets another kind.
     */
    public Optional<FieldDefinition> field(KindId kind, String key) {
        var own = kind(kind);
        return own.flatMap(found -> found.field(key))
                .or(() -> own.stream()
                        .flatMap(found -> of(found.base()).stream())
                        .flatMap(other -> other.field(key).stream())
                        .findFirst());
    }

    /** The kinds of a base that are offered for new entries. */
    public List<Kind> offered(Base base) {
        return kinds.stream()
                .filter(kind -> kind.base() == base && !kind.retired())
                .toList();
    }

    /** The relation with this key. */
    public Optional<Relation> relation(String key) {
        return relations.stream().filter(relation -> relation.key().equals(key)).findFirst();
    }
}
