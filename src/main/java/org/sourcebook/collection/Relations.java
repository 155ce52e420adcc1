package org.sourcebook.collection;

import static org.sourcebook.collection.Permission.MANAGE;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.RelationEvent.RelationAdded;
import org.sourcebook.collection.RelationEvent.RelationBroughtBack;
import org.sourcebook.collection.RelationEvent.RelationRenamed;
import org.sourcebook.collection.RelationEvent.RelationRetired;
import org.sourcebook.collection.internal.RelationRepository;
import org.sourcebook.collection.internal.SchemaRepository;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.RelationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The types of links in a collection. */
@Service
public class Relations {

    private final Access access;
    private final SchemaRepository schemas;
    private final RelationRepository relations;
    private final MemberJournal journal;

    Relations(Access access, SchemaRepository schemas, RelationRepository relations, MemberJournal journal) {
        this.access = access;
        this.schemas = schemas;
        this.relations = relations;
        this.journal = journal;
    }

    /**
     * Adds a relation, after the others. For MANAGERs.
     *
     * @param label how it reads from the entry that it goes out from
     * @param inverse how it reads from the other end
     * @param from the base that it goes out from; any if null
     * @param to the base that it leads to; any if null
     * @throws Invalid if either reading is empty or too long, or the label is taken by another relation
     */
    @Transactional
    public Relation add(CollectionId collection, String label, String inverse, @Nullable Base from, @Nullable Base to) {
        Member manager = access.require(collection, MANAGE);
        Schema schema = schemas.lock(collection);
        String checked = Label.among(labels(schema, relation -> true), label);
        var keys = schema.relations().stream().map(Relation::key).collect(Collectors.toSet());
        var added = new Relation(
                RelationId.next(),
                Slug.unique(checked, keys),
                checked,
                Limits.LABEL.require("inverse", inverse),
                from,
                to,
                false);
        relations.insert(collection, List.of(added));
        journal.append(manager, new RelationAdded(added.id(), added.key(), added.label(), added.inverse(), from, to));
        return added;
    }

    /**
     * Changes how a relation reads; its key stays. For MANAGERs.
     *
     * @throws Invalid as {@link #add}
     */
    @Transactional
    public void rename(CollectionId collection, RelationId id, String label, String inverse) {
        Member manager = access.require(collection, MANAGE);
        Schema schema = schemas.lock(collection);
        Relation relation = relation(schema, id);
        String checked = Label.among(labels(schema, other -> !other.id().equals(id)), label);
        String checkedInverse = Limits.LABEL.require("inverse", inverse);
        relations.update(relation.reading(checked, checkedInverse));
        journal.append(manager, new RelationRenamed(id, checked, checkedInverse));
    }

    /** Offers a relation for new links no longer; those there are keep it. For MANAGERs. */
    @Transactional
    public void retire(CollectionId collection, RelationId id) {
        Member manager = access.require(collection, MANAGE);
        relations.update(relation(schemas.lock(collection), id).withRetired(true));
        journal.append(manager, new RelationRetired(id));
    }

    /** Offers a retired relation again. For MANAGERs. */
    @Transactional
    public void bringBack(CollectionId collection, RelationId id) {
        Member manager = access.require(collection, MANAGE);
        relations.update(relation(schemas.lock(collection), id).withRetired(false));
        journal.append(manager, new RelationBroughtBack(id));
    }

    private static Relation relation(Schema schema, RelationId id) {
        return schema.relations().stream()
                .filter(relation -> relation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<String> labels(Schema schema, Predicate<Relation> which) {
        return schema.relations().stream().filter(which).map(Relation::label).toList();
    }
}
