package org.sourcebook.entry;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes an entry out of the trash again, as it was. */
@Component
class TrashUndo implements UndoWay {

    private static final Set<String> MOVES = Set.of("entry-restored", "entry-trashed");

    private final Life life;

    TrashUndo(Life life) {
        this.life = life;
    }

    @Override
    public String action() {
        return "entry-trashed";
    }

    @Override
    public boolean suits(Status status) {
        return status == Status.TRASHED;
    }

    @Override
    public boolean movesTrash() {
        return true;
    }

    @Override
    public boolean yieldsTo(String later) {
        return MOVES.contains(later);
    }

    @Override
    public UndoOutcome undo(Made change) {
        return new UndoOutcome.Undone(life.restore(change.entry()));
    }
}
