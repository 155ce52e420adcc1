package org.sourcebook.entry.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.LastChange;
import org.sourcebook.entry.Part;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Finds in which version each part of an entry was changed last, and by whom. */
@Component
public class Provenance {

    private static final int PAGE = 50;

    private final VersionRepository versions;
    private final AuthorRepository authors;

    Provenance(VersionRepository versions, AuthorRepository authors) {
        this.versions = versions;
        this.authors = authors;
    }

    /** The last change of each part in which the content says anything; in the order of the parts. */
    public List<LastChange> of(EntryId id, Content content) {
        var parts = Parts.filled(content);
        var found = last(id, 0, Set.copyOf(parts));
        return parts.stream().map(found::get).toList();
    }

    /** The last changes after a version of those of these parts that were changed after it. */
    public List<LastChange> since(EntryId id, int version, List<Part> parts) {
        var found = last(id, version, Set.copyOf(parts));
        return parts.stream().filter(found::containsKey).map(found::get).toList();
    }

    /**
     * Who changed each of these parts after a version: who saved it, who suggested it, and whose change was carried over.
     *
     * @param after a version; 0 for all
     */
    public Map<Part, Set<AccountId>> authors(EntryId id, int after, List<Part> parts) {
        var found = new LinkedHashMap<Part, Set<AccountId>>();
        parts.forEach(part -> found.put(part, new HashSet<>()));
        for (var saving : versions.savings(id, after)) {
            var changed = saving.version() == 1 ? parts : changed(id, saving);
            changed.forEach(part -> add(found, part, saving.by()));
        }
        for (var author : authors.after(id, after)) {
            add(found, Part.named(author.part()), author.account());
        }
        return found;
    }

    private static void add(Map<Part, Set<AccountId>> found, Part part, AccountId author) {
        found.computeIfPresent(part, (same, authors) -> {
            authors.add(author);
            return authors;
        });
    }

    private Map<Part, LastChange> last(EntryId id, int after, Set<Part> parts) {
        var found = new HashMap<Part, LastChange>();
        int before = Integer.MAX_VALUE;
        while (found.size() < parts.size()) {
            var page = versions.savings(id, after, before, found.keySet(), PAGE);
            if (page.isEmpty()) {
                break;
            }
            for (var saving : page) {
                var changed = new HashSet<>(parts);
                changed.removeAll(found.keySet());
                changed.retainAll(saving.version() == 1 || changed.isEmpty() ? changed : changed(id, saving));
                changed.forEach(
                        part -> found.put(part, new LastChange(part, saving.version(), saving.by(), saving.at())));
            }
            before = page.getLast().version();
        }
        return found;
    }

    /** What was not written when it was saved is found by comparing. */
    private List<Part> changed(EntryId id, VersionRepository.Saving saving) {
        return saving.changed() == null
                ? Parts.differing(content(id, saving.version() - 1), content(id, saving.version()))
                : Parts.named(saving.changed());
    }

    private Content content(EntryId id, int version) {
        return versions.find(id, version).orElseThrow(NotFound::new).content();
    }
}
