package org.sourcebook.entry;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Kinds;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Component;

/**
 * Takes a save back: what stood in the version before is saved as if somebody had begun with the version that was saved, so
 * that what was changed since is brought together with it part by part.
 */
@Component
class SaveUndo implements UndoWay {

    private final Entries entries;
    private final VersionRepository versions;
    private final Editing editing;
    private final Kinds kinds;
    private final Accounts accounts;

    SaveUndo(Entries entries, VersionRepository versions, Editing editing, Kinds kinds, Accounts accounts) {
        this.entries = entries;
        this.versions = versions;
        this.editing = editing;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    @Override
    public String action() {
        return "version-saved";
    }

    @Override
    public boolean suits(Status status) {
        return status != Status.TRASHED;
    }

    @Override
    public boolean movesTrash() {
        return false;
    }

    @Override
    public boolean yieldsTo(String later) {
        return false;
    }

    @Override
    public UndoOutcome undo(Made change) {
        int newest = entries.get(change.entry()).version();
        Content before = versions.find(change.entry(), change.version() - 1)
                .orElseThrow(NotFound::new)
                .content();
        String note = Texts.text("entry.undo.note", Map.of("version", change.version()));
        return switch (editing.saveKept(change.entry(), change.version(), before, note, false)) {
            case SaveOutcome.Saved(var saved) -> new UndoOutcome.Undone(saved);
            case SaveOutcome.Merged(var merged, var others) ->
                merged.version() == newest ? new UndoOutcome.NothingLeft() : new UndoOutcome.Undone(merged);
            case SaveOutcome.Unchanged unchanged -> new UndoOutcome.NothingLeft();
            case SaveOutcome.Conflict(var theirs, var merged, var disputed, var by, var changes) ->
                overtaken(theirs, disputed, changes);
        };
    }

    private UndoOutcome overtaken(Entry entry, List<Part> disputed, List<LastChange> changes) {
        var schema = kinds.of(entry.collection());
        var last =
                changes.stream().max(Comparator.comparing(LastChange::version)).orElseThrow();
        return new UndoOutcome.Overtaken(
                last.version(),
                accounts.names(Set.of(last.by())).getOrDefault(last.by(), ""),
                last.at(),
                disputed.stream()
                        .map(part -> ChangeWording.label(schema, part, entry.content()))
                        .collect(joining(", ")));
    }
}
