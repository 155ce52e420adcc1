package org.sourcebook.bench;

import java.util.List;
import java.util.Random;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.SaveOutcome.Saved;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;

/**
 * Saves an entry through the service, with all that belongs to it, against one bare transaction that updates the row of an
 * edition and inserts the row of a version of the same size.
 */
final class Saving {

    private static final int WARM_UP = 4_000;
    private static final int ROUNDS = 2_000;
    private static final double REACH = 3;

    private final Entries entries;
    private final Editing editing;
    private final Collection collection;
    private final int size;
    private final Random random = new Random(1);
    private int edits;

    private Saving(Program program, Collection collection, int size) {
        this.entries = program.get(Entries.class);
        this.editing = program.get(Editing.class);
        this.collection = collection;
        this.size = size;
    }

    /** Measures on a collection with so many events, as the account that this thread works for. */
    static void measure(Program program, Collection collection, int size) throws Exception {
        var saving = new Saving(program, collection, size);
        try (var bare = new BareSave(program.connection())) {
            var times = Comparison.of(WARM_UP, ROUNDS, saving::edited, () -> bare.of(saving.anyEntry()));
            Report.ratio("audited save ÷ bare UPDATE + INSERT", times, REACH);
        }
    }

    /** Somebody has changed one field of an entry and presses "Save". */
    private Comparison.Work edited() {
        Entry entry = anyEntry();
        var told = entry.content().values("account").getFirst();
        var changed = new FieldValue(told.text() + edits++, told.voice(), told.source());
        var content = entry.content().with("account", List.of(changed));
        return () -> {
            if (!(editing.save(entry.id(), entry.version(), content, "") instanceof Saved)) {
                throw new IllegalStateException("Nobody else works on " + entry.id());
            }
        };
    }

    private Entry anyEntry() {
        return entries.get(collection.id(), new EntryNumber(Base.EVENT, 1 + random.nextInt(size)));
    }
}
