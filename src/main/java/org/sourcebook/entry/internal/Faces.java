package org.sourcebook.entry.internal;

import java.time.Instant;
import org.sourcebook.collection.Kind;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Trashed;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** The steps of an entry's life, as its editions show them. Each step writes each row once. */
@Component
public class Faces {

    private final EditionRepository editions;
    private final PartRepository parts;
    private final RestrictionRepository restrictions;
    private final VersionRepository versions;
    private final TrashRepository trash;
    private final StepRepository steps;

    Faces(
            EditionRepository editions,
            PartRepository parts,
            RestrictionRepository restrictions,
            VersionRepository versions,
            TrashRepository trash,
            StepRepository steps) {
        this.editions = editions;
        this.parts = parts;
        this.restrictions = restrictions;
        this.versions = versions;
        this.trash = trash;
        this.steps = steps;
    }

    /** A new entry. */
    public void create(Entry entry, Kind kind) {
        add(new Face(entry, Edition.WORKING, kind));
    }

    /** A new version; {@code before} is what the last one said. */
    public void save(Entry entry, Kind kind, Content before) {
        change(new Face(entry, Edition.WORKING, kind), before);
    }

    /** The working version becomes the approved one. The entry is as it was before the approval. */
    public void approve(Entry entry, Kind kind, Instant at) {
        show(entry, kind);
        editions.approve(entry.id(), entry.version());
        steps.add(entry.id(), at);
    }

    /**
     * What was accepted of the working version becomes the approved one, and what is worked on goes back.
     *
     * @param approved as it is approved
     * @param working as it is worked on after that; it says what it said before
     */
    public void acceptInPart(Entry approved, Kind approvedKind, Entry working, Kind workingKind, Instant at) {
        show(approved, approvedKind);
        change(new Face(working, Edition.WORKING, workingKind), working.content());
        steps.add(working.id(), at);
    }

    /** The working edition goes on to another state, in or out of review. */
    public void put(EntryId id, Status status, Instant at) {
        editions.put(id, Edition.WORKING, status);
        steps.add(id, at);
    }

    /** Where the working version in review stood before it was submitted: sent back, or a draft. */
    public Status beforeReview(EntryId id, int version) {
        return steps.wasSentBack(id, version) ? Status.CHANGES_REQUESTED : Status.DRAFT;
    }

    /** The entry goes to the trash, out of what viewers see. */
    public void trash(EntryId id, Status from, Trashed trashed) {
        editions.trash(id, from);
        editions.put(id, Edition.APPROVED, Status.TRASHED);
        trash.add(id, trashed);
        steps.add(id, trashed.at());
    }

    /** The entry comes back from the trash, to the state that it was in. */
    public void restore(EntryId id, Status to, Instant at) {
        editions.restore(id, to);
        editions.put(id, Edition.APPROVED, Status.APPROVED);
        trash.remove(id);
        steps.add(id, at);
    }

    /** Shows a version as the approved edition, in place of the one that was approved before. */
    private void show(Entry entry, Kind kind) {
        var face = new Face(entry, Edition.APPROVED, kind);
        entry.approvedVersion()
                .flatMap(version -> versions.find(entry.id(), version))
                .map(EntryRecord::content)
                .ifPresentOrElse(before -> change(face, before), () -> {
                    add(face);
                    restrictions.markNew(entry.id());
                });
    }

    private void add(Face face) {
        editions.add(face);
        parts.add(face);
    }

    private void change(Face face, Content before) {
        editions.change(face, before);
        parts.change(face, before);
    }
}
