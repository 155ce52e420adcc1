package org.sourcebook.entry;

import java.util.List;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.EntryRepository;
import org.sourcebook.entry.internal.Parts;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of an entry. For members who see working versions. */
@Service
@Transactional(readOnly = true)
public class History {

    private final Access access;
    private final EntryRepository entries;
    private final VersionRepository versions;

    History(Access access, EntryRepository entries, VersionRepository versions) {
        this.access = access;
        this.entries = entries;
        this.versions = versions;
    }

    /** Its versions, newest first. */
    public List<VersionRow> of(EntryId id) {
        require(id);
        return versions.of(id);
    }

    /**
     * The entry as it stood in one of its versions.
     *
     * @throws NotFound if there is no such version
     */
    public Entry version(EntryId id, int version) {
        require(id);
        return versions.find(id, version).orElseThrow(NotFound::new).entry();
    }

    /**
     * The parts in which two versions differ.
     *
     * @param before a version; 0 for nothing, which the first version is compared with
     * @param after a version
     */
    public List<Change> between(EntryId id, int before, int after) {
        require(id);
        Content to = content(id, after);
        Content from = before == 0 ? Content.of(to.kind(), "") : content(id, before);
        return Parts.differing(from, to).stream()
                .map(part -> new Change(part, from, to))
                .toList();
    }

    private Content content(EntryId id, int version) {
        return versions.find(id, version).orElseThrow(NotFound::new).content();
    }

    private void require(EntryId id) {
        var collection = entries.collection(id).orElseThrow(NotFound::new);
        access.require(collection, Permission.READ_WORKING);
    }
}
