package org.sourcebook.bench;

import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.db.Tables.JOURNAL;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.History;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.Verification;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryNumber;

/** What is kept of the past: how fast a chain is verified and a long history read, and what a save adds to the tables. */
final class Histories {

    private static final int VERSIONS = 10_000;
    private static final int ROUNDS = 100;
    private static final double RECORDS_A_SECOND = 100_000;
    /** What a save may add for each byte that it changes, and besides. */
    private static final double FOR_A_BYTE = 1.5;

    private static final int BESIDES = 300;

    private final Program program;
    private final Collection collection;

    private Histories(Program program, Collection collection) {
        this.program = program;
        this.collection = collection;
    }

    /** Measures on a collection, as the account that this thread works for. */
    static void measure(Program program, Collection large, Collection small) {
        new Histories(program, large).verification();
        var histories = new Histories(program, small);
        Entry entry = histories.edited(VERSIONS);
        histories.page(entry);
        histories.size(entry);
    }

    private void verification() {
        var journal = program.get(Journal.class);
        var chain = ChainId.of(collection.id());
        journal.verify(chain);
        long start = System.nanoTime();
        if (!(journal.verify(chain) instanceof Verification.Whole whole)) {
            throw new IllegalStateException("The chain does not hold");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Report.atLeast("records verified", whole.records() / seconds, "a second", RECORDS_A_SECOND);
    }

    /** The first entry, saved until it has so many versions, each with another text in one field. */
    private Entry edited(int versions) {
        var editing = program.get(Editing.class);
        Entry entry = program.get(Entries.class).get(collection.id(), new EntryNumber(Base.EVENT, 1));
        var said = entry.content().values("account").getFirst();
        while (entry.version() < versions) {
            var text = new FieldValue(said.text() + entry.version(), said.voice(), said.source());
            editing.save(entry.id(), entry.version(), entry.content().with("account", List.of(text)), "");
            entry = program.get(Entries.class).get(entry.id());
        }
        return entry;
    }

    private void page(Entry entry) {
        var history = program.get(History.class);
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            if (history.of(entry.id(), Integer.MAX_VALUE, VERSIONS).size() < VERSIONS
                    || history.lastChanges(entry.id()).isEmpty()) {
                throw new IllegalStateException("No history of " + VERSIONS + " versions");
            }
            times[i] = System.nanoTime() - start;
        }
        Report.remark(
                String.format(Locale.ROOT, "history of an entry with %,d versions: %s", VERSIONS, Figure.of(times)));
    }

    /** Of the last save, which changed the text of one field. */
    private void size(Entry entry) {
        var db = program.get(DSLContext.class);
        int changed = entry.content().values("account").getFirst().text().getBytes(StandardCharsets.UTF_8).length;
        long version = bytes(
                db,
                DSL.octetLength(ENTRY_VERSION.CONTENT)
                        .plus(DSL.octetLength(ENTRY_VERSION.TITLE))
                        .plus(DSL.octetLength(DSL.coalesce(ENTRY_VERSION.FOLDED, ""))),
                entry);
        long record = db.select(DSL.octetLength(JOURNAL.PAYLOAD))
                .from(JOURNAL)
                .where(JOURNAL.CHAIN_ID.eq(ChainId.of(collection.id())))
                .orderBy(JOURNAL.SEQ.desc())
                .limit(1)
                .fetchSingle()
                .value1();
        Report.absolute(
                "bytes that a save adds, of which " + changed + " changed",
                version + record,
                "bytes",
                FOR_A_BYTE * changed + BESIDES);
    }

    private static long bytes(DSLContext db, Field<Integer> columns, Entry entry) {
        return db.select(columns)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(entry.id()), ENTRY_VERSION.VERSION.eq(entry.version()))
                .fetchSingle()
                .value1();
    }
}
