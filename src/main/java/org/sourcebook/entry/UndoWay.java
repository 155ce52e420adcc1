package org.sourcebook.entry;

import org.sourcebook.kernel.EntryId;

/**
 * How one kind of change of an entry is taken back: by the opposite change, made by whoever takes it back and asked for
 * permission like any. {@link Undo} collects these as beans, so that a feature on a higher floor adds its own.
 */
public interface UndoWay {

    /**
     * A change of an entry that was made.
     *
     * @param version the version that it made, or that it was about
     */
    record Made(EntryId entry, int version) {}

    /** The change that it takes back, as the journal calls it. */
    String action();

    /** Whether an entry in this state may still be as the change left it: so it can be taken back at all. */
    boolean suits(Status status);

    /** Whether it is for those alone who may put the entry into the trash and take it out. */
    boolean movesTrash();

    /** Whether it gives way to something that happened to the entry later and stands. */
    boolean yieldsTo(String later);

    /** Takes the change back. The entry is locked, and nothing stands in the way that {@link #yieldsTo} names. */
    UndoOutcome undo(Made change);
}
