package org.sourcebook.entry.internal;

import org.sourcebook.collection.Kind;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.EditionRepository.Face;
import org.sourcebook.kernel.Edition;
import org.springframework.stereotype.Component;

/** Keeps what lists and links read in step with the versions. */
@Component
public class Faces {

    private final EditionRepository editions;
    private final VersionRepository versions;

    Faces(EditionRepository editions, VersionRepository versions) {
        this.editions = editions;
        this.versions = versions;
    }

    /** Shows a new entry in lists. */
    public void addWorking(Entry entry, Kind kind) {
        editions.add(face(entry, Edition.WORKING, kind));
    }

    /** Shows a new version of an entry in lists; {@code before} is what they showed. */
    public void changeWorking(Entry entry, Kind kind, Content before) {
        editions.change(face(entry, Edition.WORKING, kind), before);
    }

    /** Shows a version as the approved one. The entry is as it was before the approval. */
    public void approve(Entry entry, Kind kind) {
        Face face = face(entry, Edition.APPROVED, kind);
        entry.approvedVersion()
                .flatMap(version -> versions.find(entry.id(), version))
                .map(EntryRecord::content)
                .ifPresentOrElse(before -> editions.change(face, before), () -> editions.add(face));
        editions.put(entry.id(), Edition.WORKING, Status.APPROVED);
    }

    /** Shows another state of the working edition. */
    public void put(Entry entry, Status status) {
        editions.put(entry.id(), Edition.WORKING, status);
    }

    /** Takes an entry out of what viewers see, or brings it back. */
    public void trash(Entry entry, boolean trashed, Status workingStatus) {
        editions.put(entry.id(), Edition.WORKING, trashed ? Status.TRASHED : workingStatus);
        editions.put(entry.id(), Edition.APPROVED, trashed ? Status.TRASHED : Status.APPROVED);
    }

    private static Face face(Entry entry, Edition edition, Kind kind) {
        return new Face(
                entry.id(),
                edition,
                entry.collection(),
                entry.number(),
                entry.version(),
                edition == Edition.APPROVED ? Status.APPROVED : entry.status(),
                entry.content(),
                Shown.of(kind, entry.content()),
                entry.savedBy(),
                entry.savedAt());
    }
}
