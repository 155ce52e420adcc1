package org.sourcebook.entry;

import org.springframework.stereotype.Component;

/** Takes the creation of an entry back: it goes to the trash, unless anything was made of it since. */
@Component
class CreationUndo implements UndoWay {

    private final Life life;
    private final Entries entries;

    CreationUndo(Life life, Entries entries) {
        this.life = life;
        this.entries = entries;
    }

    @Override
    public String action() {
        return "entry-created";
    }

    @Override
    public boolean suits(Status status) {
        return status == Status.DRAFT;
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
        return entries.inward(change.entry()).stream()
                .findFirst()
                .<UndoOutcome>map(link -> new UndoOutcome.LinkedTo(link.from()))
                .orElseGet(() -> new UndoOutcome.Undone(life.trash(change.entry())));
    }
}
