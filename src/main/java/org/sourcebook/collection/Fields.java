package org.sourcebook.collection;

import static org.sourcebook.collection.Permission.MANAGE;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sourcebook.collection.FieldEvent.ChoicesChanged;
import org.sourcebook.collection.FieldEvent.FieldAdded;
import org.sourcebook.collection.FieldEvent.FieldBroughtBack;
import org.sourcebook.collection.FieldEvent.FieldDescribed;
import org.sourcebook.collection.FieldEvent.FieldMoved;
import org.sourcebook.collection.FieldEvent.FieldRetired;
import org.sourcebook.collection.FieldEvent.MainDateSet;
import org.sourcebook.collection.internal.FieldRepository;
import org.sourcebook.collection.internal.SchemaRepository;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.FieldId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a collection's kinds. A field's key and type never change, so that what entries hold stays readable. */
@Service
public class Fields {

    /** The most fields that a kind can have, retired ones included. */
    public static final int MOST = 200;

    private final Access access;
    private final SchemaRepository schemas;
    private final FieldRepository fields;
    private final MemberJournal journal;

    Fields(Access access, SchemaRepository schemas, FieldRepository fields, MemberJournal journal) {
        this.access = access;
        this.schemas = schemas;
        this.fields = fields;
        this.journal = journal;
    }

    /**
     * Adds a field to a kind, after its others. For MANAGERs.
     *
     * @throws Invalid if the label is empty, too long or taken by another field of the kind, or there are too many
     */
    @Transactional
    public FieldDefinition add(CollectionId collection, KindId kindId, NewField wanted) {
        Member manager = access.require(collection, MANAGE);
        Kind kind = lock(collection, kindId);
        if (kind.fields().size() >= MOST) {
            throw new Invalid("error.fields-many", Map.of("most", MOST));
        }
        String label = Label.among(labels(kind, field -> true), wanted.label());
        var keys = kind.fields().stream().map(FieldDefinition::key).collect(Collectors.toSet());
        FieldDefinition field = wanted.under(label, Slug.unique(label, keys));
        fields.insert(kindId, List.of(field));
        journal.append(manager, FieldAdded.of(kindId, field));
        return field;
    }

    /**
     * Changes how a field is called and explained, and whether a submitted entry must have it. For MANAGERs.
     *
     * @throws Invalid if the label is empty, too long or taken, or the hint is too long
     */
    @Transactional
    public void describe(
            CollectionId collection, KindId kindId, FieldId id, String label, String help, boolean required) {
        Member manager = access.require(collection, MANAGE);
        Kind kind = lock(collection, kindId);
        FieldDefinition field = field(kind, id);
        String checkedLabel = Label.among(labels(kind, other -> !other.id().equals(id)), label);
        String checkedHelp = Limits.NOTE.check("help", help.strip());
        fields.update(field.described(checkedLabel, checkedHelp, required));
        journal.append(manager, new FieldDescribed(kindId, id, checkedLabel, checkedHelp, required));
    }

    /**
     * Puts a field at another place among those that are offered. For MANAGERs.
     *
     * @param position from 0
     */
    @Transactional
    public void move(CollectionId collection, KindId kindId, FieldId id, int position) {
        Member manager = access.require(collection, MANAGE);
        List<FieldId> offered = lock(collection, kindId).offered().stream()
                .map(FieldDefinition::id)
                .toList();
        if (!offered.contains(id)) {
            throw new NotFound();
        }
        fields.order(Order.moved(offered, id, position));
        journal.append(manager, new FieldMoved(kindId, id, position));
    }

    /**
     * Changes the values to choose from. Entries keep the values that they have. For MANAGERs.
     *
     * @throws Invalid if there is none, one stands twice, or the field is no CHOICE
     */
    @Transactional
    public void changeChoices(CollectionId collection, KindId kindId, FieldId id, List<String> choices) {
        Member manager = access.require(collection, MANAGE);
        FieldDefinition field = field(lock(collection, kindId), id);
        List<String> checked = NewField.choices(field.type(), choices);
        fields.update(field.withChoices(checked));
        journal.append(manager, new ChoicesChanged(kindId, id, checked));
    }

    /**
     * Makes a field the date that lists show, sort and filter on, in place of the one that was. For MANAGERs.
     *
     * @throws Invalid if the field is no date or is retired
     */
    @Transactional
    public void setMain(CollectionId collection, KindId kindId, FieldId id) {
        Member manager = access.require(collection, MANAGE);
        Kind kind = lock(collection, kindId);
        FieldDefinition main = field(kind, id);
        if (main.type() != FieldType.DATE || main.retired()) {
            throw new Invalid("error.main-date", Map.of("label", main.label()));
        }
        for (FieldDefinition field : kind.fields()) {
            fields.update(field.withMain(field.id().equals(id)));
        }
        journal.append(manager, new MainDateSet(kindId, id));
    }

    /** Offers a field no longer; entries keep their values, and it is no main date any more. For MANAGERs. */
    @Transactional
    public void retire(CollectionId collection, KindId kindId, FieldId id) {
        Member manager = access.require(collection, MANAGE);
        FieldDefinition field = field(lock(collection, kindId), id);
        fields.update(field.withRetired(true).withMain(false));
        journal.append(manager, new FieldRetired(kindId, id));
    }

    /** Offers a retired field again. For MANAGERs. */
    @Transactional
    public void bringBack(CollectionId collection, KindId kindId, FieldId id) {
        Member manager = access.require(collection, MANAGE);
        FieldDefinition field = field(lock(collection, kindId), id);
        fields.update(field.withRetired(false));
        journal.append(manager, new FieldBroughtBack(kindId, id));
    }

    private Kind lock(CollectionId collection, KindId id) {
        return schemas.lock(collection).kind(id).orElseThrow(NotFound::new);
    }

    private static FieldDefinition field(Kind kind, FieldId id) {
        return kind.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<String> labels(Kind kind, Predicate<FieldDefinition> which) {
        return kind.fields().stream().filter(which).map(FieldDefinition::label).toList();
    }
}
