package org.sourcebook.collection;

import static org.sourcebook.collection.Permission.MANAGE;
import static org.sourcebook.collection.Permission.READ;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sourcebook.collection.KindEvent.KindAdded;
import org.sourcebook.collection.KindEvent.KindBroughtBack;
import org.sourcebook.collection.KindEvent.KindMoved;
import org.sourcebook.collection.KindEvent.KindRenamed;
import org.sourcebook.collection.KindEvent.KindRetired;
import org.sourcebook.collection.internal.KindRepository;
import org.sourcebook.collection.internal.SchemaRepository;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of a collection. What concerns their fields is in {@link Fields}, the types of links in {@link Relations}. */
@Service
public class Kinds {

    private final Access access;
    private final SchemaRepository schemas;
    private final KindRepository kinds;
    private final MemberJournal journal;

    Kinds(Access access, SchemaRepository schemas, KindRepository kinds, MemberJournal journal) {
        this.access = access;
        this.schemas = schemas;
        this.kinds = kinds;
        this.journal = journal;
    }

    /** All kinds and relations of a collection. For its members. */
    @Transactional(readOnly = true)
    public Schema of(CollectionId collection) {
        access.require(collection, READ);
        return schemas.of(collection);
    }

    /**
     * Adds a kind without fields, after the others of its base. For MANAGERs.
     *
     * @throws Invalid if the label is empty, too long or taken by another kind of the base
     */
    @Transactional
    public Kind add(CollectionId collection, Base base, String label) {
        Member manager = access.require(collection, MANAGE);
        Schema schema = schemas.lock(collection);
        String checked = Label.among(labels(schema, base, kind -> true), label);
        var kind = new Kind(KindId.next(), base, Slug.unique(checked, keys(schema, base)), checked, List.of(), false);
        kinds.insert(collection, List.of(kind));
        journal.append(manager, new KindAdded(kind.id(), base, kind.key(), checked));
        return kind;
    }

    /**
     * Gives a kind another label; its key stays. For MANAGERs.
     *
     * @throws Invalid as {@link #add}
     */
    @Transactional
    public void rename(CollectionId collection, KindId id, String label) {
        Member manager = access.require(collection, MANAGE);
        Schema schema = schemas.lock(collection);
        Kind kind = schema.kind(id).orElseThrow(NotFound::new);
        String checked =
                Label.among(labels(schema, kind.base(), other -> !other.id().equals(id)), label);
        kinds.update(kind.withLabel(checked));
        journal.append(manager, new KindRenamed(id, checked));
    }

    /**
     * Puts a kind at another place among those of its base that are offered. For MANAGERs.
     *
     * @param position from 0
     */
    @Transactional
    public void move(CollectionId collection, KindId id, int position) {
        Member manager = access.require(collection, MANAGE);
        Schema schema = schemas.lock(collection);
        Kind kind = schema.kind(id).filter(found -> !found.retired()).orElseThrow(NotFound::new);
        List<KindId> offered =
                schema.offered(kind.base()).stream().map(Kind::id).toList();
        kinds.order(Order.moved(offered, id, position));
        journal.append(manager, new KindMoved(id, position));
    }

    /** Offers a kind for new entries no longer; those there are keep it. For MANAGERs. */
    @Transactional
    public void retire(CollectionId collection, KindId id) {
        Member manager = access.require(collection, MANAGE);
        Kind kind = schemas.lock(collection).kind(id).orElseThrow(NotFound::new);
        kinds.update(kind.withRetired(true));
        journal.append(manager, new KindRetired(id));
    }

    /** Offers a retired kind again. For MANAGERs. */
    @Transactional
    public void bringBack(CollectionId collection, KindId id) {
        Member manager = access.require(collection, MANAGE);
        Kind kind = schemas.lock(collection).kind(id).orElseThrow(NotFound::new);
        kinds.update(kind.withRetired(false));
        journal.append(manager, new KindBroughtBack(id));
    }

    private static List<String> labels(Schema schema, Base base, Predicate<Kind> which) {
        return schema.of(base).stream().filter(which).map(Kind::label).toList();
    }

    private static Set<String> keys(Schema schema, Base base) {
        return schema.of(base).stream().map(Kind::key).collect(Collectors.toSet());
    }
}
