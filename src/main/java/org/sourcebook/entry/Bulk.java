package org.sourcebook.entry;

import java.util.List;
import java.util.TreeSet;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Limits;
import org.springframework.stereotype.Service;

/**
 * One action on many entries. Each entry is a change of its own, asked for permission by the service that makes it;
 * what cannot be done is reported and stops nothing. Submitting and approving many is the review's.
 */
@Service
public class Bulk {

    private final Entries entries;
    private final Editing editing;
    private final Life life;

    Bulk(Entries entries, Editing editing, Life life) {
        this.entries = entries;
        this.editing = editing;
        this.life = life;
    }

    /**
     * Adds a tag to each. For EDITORs.
     *
     * @param note why; may be empty unless the collection wants it said
     * @throws org.sourcebook.kernel.Invalid if the tag is empty or too long
     */
    public BulkReport tag(List<EntryId> ids, String tag, String note) {
        String checked = Limits.LABEL.require("tags", tag);
        Limits.NOTE.check("note", note);
        return BulkReport.of(ids, id -> tag(id, checked, note));
    }

    /** Puts each into the trash. For whoever may trash it. */
    public BulkReport trash(List<EntryId> ids) {
        return BulkReport.of(ids, life::trash);
    }

    private Entry tag(EntryId id, String tag, String note) {
        Entry entry = entries.get(id);
        var tags = new TreeSet<>(entry.content().tags());
        tags.add(tag);
        return switch (editing.save(id, entry.version(), entry.content().withTags(tags), note)) {
            case SaveOutcome.Saved(var saved) -> saved;
            case SaveOutcome.Unchanged(var unchanged) -> unchanged;
            case SaveOutcome.Merged(var merged, var ignored) -> merged;
            case SaveOutcome.Conflict conflict ->
                throw new IllegalStateException("Tags are merged as sets and never disputed: " + conflict);
        };
    }
}
