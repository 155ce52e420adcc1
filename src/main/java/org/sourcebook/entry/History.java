package org.sourcebook.entry;

import java.util.List;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.Parts;
import org.sourcebook.entry.internal.Provenance;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of an entry. For members who see working versions. */
@Service
@Transactional(readOnly = true)
public class History {

    private final EntryAccess reach;
    private final Veils veils;
    private final VersionRepository versions;
    private final Provenance provenance;

    History(EntryAccess reach, Veils veils, VersionRepository versions, Provenance provenance) {
        this.reach = reach;
        this.veils = veils;
        this.versions = versions;
        this.provenance = provenance;
    }

    /** The newest of its versions before one, newest first. */
    public List<VersionRow> of(EntryId id, int before, int size) {
        require(id);
        return versions.of(id, before, size);
    }

    /**
     * The entry as it stood in one of its versions.
     *
     * @throws NotFound if there is no such version
     */
    public Entry version(EntryId id, int version) {
        return seen(require(id), id, version);
    }

    /**
     * The parts in which two versions differ.
     *
     * @param before a version; 0 for nothing, which the first version is compared with
     * @param after a version
     */
    public List<Change> between(EntryId id, int before, int after) {
        Member reader = require(id);
        Content to = seen(reader, id, after).content();
        Content from = before == 0
                ? Content.of(to.kind(), "")
                : seen(reader, id, before).content();
        return Parts.differing(from, to).stream()
                .map(part -> new Change(part, from, to))
                .toList();
    }

    /** Who changed last what the entry says, part by part. */
    public List<LastChange> lastChanges(EntryId id) {
        Member reader = require(id);
        return provenance.of(
                id,
                versions.find(reader, id)
                        .map(found -> veils.over(reader, found.entry()).content())
                        .orElseThrow(NotFound::new));
    }

    private Entry seen(Member reader, EntryId id, int version) {
        return veils.over(
                reader, versions.find(id, version).orElseThrow(NotFound::new).entry());
    }

    private Member require(EntryId id) {
        return reach.require(id, Permission.READ_WORKING);
    }
}
