package org.sourcebook.bench;

import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.History;
import org.sourcebook.entry.internal.packing.PackingFollower;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.Verification;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryNumber;

/** What is kept of the past: how fast a chain is verified and a long history read, and what a save adds to the tables. */
final class Histories {

    private static final int VERSIONS = 10_000;
    private static final int ROUNDS = 100;
    private static final int PAGE = 50;
    /** The first of the saves that are looked at, right after a version that is kept whole: none is further from the next one. */
    private static final int MIDDLE = 4_993;

    private static final int SAVES = 320;
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
        histories.pack(entry);
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
        timed(
                "first page of a history of",
                () -> check(history.of(entry.id(), Integer.MAX_VALUE, PAGE).size() == PAGE));
        timed("last changes in", () -> check(!history.lastChanges(entry.id()).isEmpty()));
    }

    /** Packs all versions but the newest. */
    private void pack(Entry entry) {
        var follower = program.get(PackingFollower.class);
        long start = System.nanoTime();
        follower.follow(Instant.MAX);
        double each = (System.nanoTime() - start) / 1e6 / VERSIONS;
        Report.remark(String.format(Locale.ROOT, "packed in %.2f ms a version", each));
        var history = program.get(History.class);
        timed(
                "a packed version of",
                () -> check(history.version(entry.id(), MIDDLE).version() == MIDDLE));
    }

    /** Before each reading another entry is saved: H2 would give the last result once more while nothing has changed. */
    private void timed(String what, Runnable reading) {
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var other = program.get(Entries.class).get(collection.id(), new EntryNumber(Base.EVENT, 2));
            var renamed = other.content().withTitle(what + " " + i);
            program.get(Editing.class).save(other.id(), other.version(), renamed, "");
            long start = System.nanoTime();
            reading.run();
            times[i] = System.nanoTime() - start;
        }
        Report.remark(String.format(Locale.ROOT, "%s %,d versions: %s", what, VERSIONS, Figure.of(times)));
    }

    private static void check(boolean asExpected) {
        if (!asExpected) {
            throw new IllegalStateException("No history of " + VERSIONS + " versions");
        }
    }

    /** Of saves in the middle, each of which changed the text of one field, with those versions among them that are kept whole. */
    private void size(Entry entry) {
        var versions = program.get(DSLContext.class)
                .select(ENTRY_VERSION.CONTENT, ENTRY_VERSION.PACKED, ENTRY_VERSION.TITLE, ENTRY_VERSION.FOLDED)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(entry.id()), ENTRY_VERSION.VERSION.between(MIDDLE, MIDDLE + SAVES - 1))
                .fetch();
        double version = versions.stream()
                .mapToLong(row -> bytes(row.value1())
                        + (row.value2() == null ? 0 : row.value2().length)
                        + bytes(row.value3())
                        + bytes(row.value4()))
                .average()
                .orElseThrow();
        double record = program
                .get(Journal.class)
                .about(ChainId.of(collection.id()), "entry:" + entry.id(), 0, MIDDLE + SAVES - 1)
                .subList(MIDDLE - 1, MIDDLE + SAVES - 1)
                .stream()
                .mapToLong(saved -> bytes(saved.payload()))
                .average()
                .orElseThrow();
        double changed = IntStream.range(MIDDLE, MIDDLE + SAVES)
                .mapToLong(number -> changed(text(entry, number - 1), text(entry, number)))
                .average()
                .orElseThrow();
        Report.remark(String.format(
                Locale.ROOT,
                "a save changes %.1f bytes, and adds %.1f of the version and %.1f of the record",
                changed,
                version,
                record));
        Report.absolute(
                "bytes that each of " + SAVES + " saves adds",
                version + record,
                "bytes",
                FOR_A_BYTE * changed + BESIDES);
    }

    private String text(Entry entry, int version) {
        Content content =
                program.get(History.class).version(entry.id(), version).content();
        return content.values("account").getFirst().text();
    }

    /** The bytes of the new text, or of the old one if these are more, between those with which both begin and end. */
    private static long changed(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int begin = 0;
        while (begin < shorter && before.charAt(begin) == after.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return Math.max(
                bytes(before.substring(begin, before.length() - end)),
                bytes(after.substring(begin, after.length() - end)));
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
