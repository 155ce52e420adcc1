package org.sourcebook.entry;

import org.springframework.stereotype.Component;

/** Puts an entry that was taken out of the trash back there, unless anything was made of it since. */
@Component
class RestoreUndo implements UndoWay {

    private final Life life;

    RestoreUndo(Life life) {
        this.life = life;
    }

    @Override
    public String action() {
        return "entry-restored";
    }

    @Override
    public boolean suits(Status status) {
        return status != Status.TRASHED;
    }

    @Override
    public boolean movesTrash() {
        return true;
    }

    @Override
    public boolean yieldsTo(String later) {
        return true;
    }

    @Override
    public UndoOutcome undo(Made change) {
        return new UndoOutcome.Undone(life.trash(change.entry()));
    }
}
