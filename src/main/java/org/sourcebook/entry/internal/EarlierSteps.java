package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_STEP;
import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.db.Tables.JOURNAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep6;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;

/** Fills the table of steps from the journal: what was submitted, decided, trashed and restored, in the order of each chain. */
final class EarlierSteps {

    private static final int AT_ONCE = 500;
    private static final String SUBJECT = "entry:";
    private static final String APPROVED = "version-approved";
    private static final String RESTORED = "entry-restored";
    private static final Map<String, Status> STEPS = Map.of(
            "version-submitted",
            Status.IN_REVIEW,
            APPROVED,
            Status.APPROVED,
            "changes-requested",
            Status.CHANGES_REQUESTED,
            "entry-trashed",
            Status.TRASHED);
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final DSLContext db;
    private final Map<EntryId, Stand> stands = new HashMap<>();

    /** Where an entry stands after a step; {@code from} is where it came from, for one in the trash. */
    private record Stand(
            int step, int version, Status status, @Nullable Integer approved, Status from) {

        static final Stand NEW = new Stand(0, 0, Status.DRAFT, null, Status.DRAFT);

        Stand next(String action, int now) {
            Status here = version == now ? status : Status.DRAFT;
            Status to = action.equals(RESTORED) ? from : STEPS.getOrDefault(action, here);
            return new Stand(step + 1, now, to, action.equals(APPROVED) ? Integer.valueOf(now) : approved, here);
        }
    }

    EarlierSteps(DSLContext db) {
        this.db = db;
    }

    void fill() {
        db.selectDistinct(JOURNAL.CHAIN_ID)
                .from(JOURNAL)
                .fetch(JOURNAL.CHAIN_ID)
                .forEach(chain -> {
                    stands.clear();
                    var page = after(chain, 0);
                    while (!page.isEmpty()) {
                        add(page);
                        page = after(chain, page.getLast().get(JOURNAL.SEQ));
                    }
                });
    }

    private Result<? extends Record> after(ChainId chain, long seq) {
        var actions = new ArrayList<>(STEPS.keySet());
        actions.add(RESTORED);
        return db.select(JOURNAL.SEQ, JOURNAL.HAPPENED_AT, JOURNAL.ACTION, JOURNAL.SUBJECT, JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.gt(seq), JOURNAL.ACTION.in(actions))
                .orderBy(JOURNAL.SEQ)
                .limit(AT_ONCE)
                .fetch();
    }

    private void add(Result<? extends Record> page) {
        var there = there(page.map(EarlierSteps::entry));
        var rows = db.insertInto(
                ENTRY_STEP,
                ENTRY_STEP.ENTRY_ID,
                ENTRY_STEP.STEP,
                ENTRY_STEP.SINCE_AT,
                ENTRY_STEP.VERSION,
                ENTRY_STEP.APPROVED_VERSION,
                ENTRY_STEP.STATUS);
        page.stream().filter(record -> there.contains(entry(record))).forEach(record -> add(record, rows));
        if (!there.isEmpty()) {
            rows.execute();
        }
    }

    private void add(
            Record record, InsertValuesStep6<?, EntryId, Integer, Instant, Integer, @Nullable Integer, String> rows) {
        EntryId id = entry(record);
        Instant at = record.get(JOURNAL.HAPPENED_AT);
        var stand = stands.getOrDefault(id, Stand.NEW).next(record.get(JOURNAL.ACTION), version(record, id, at));
        stands.put(id, stand);
        rows.values(
                id,
                stand.step(),
                at,
                stand.version(),
                stand.approved(),
                stand.status().name());
    }

    /** What was purged since is told of no more. */
    private Set<EntryId> there(List<EntryId> ids) {
        return db.select(EDITION.ENTRY_ID)
                .from(EDITION)
                .where(EDITION.ENTRY_ID.in(ids), EDITION.EDITION_.eq(Edition.WORKING))
                .fetchSet(EDITION.ENTRY_ID);
    }

    /** As the payload says; where it does not, the newest version of that time. */
    private int version(Record record, EntryId id, Instant at) {
        var said = VERSION.matcher(record.get(JOURNAL.PAYLOAD));
        return said.find()
                ? Integer.parseInt(said.group(1))
                : db.select(DSL.coalesce(DSL.max(ENTRY_VERSION.VERSION), 1))
                        .from(ENTRY_VERSION)
                        .where(ENTRY_VERSION.ENTRY_ID.eq(id), ENTRY_VERSION.SAVED_AT.le(at))
                        .fetchSingle()
                        .value1();
    }

    private static EntryId entry(Record record) {
        return EntryId.parse(record.get(JOURNAL.SUBJECT).substring(SUBJECT.length()));
    }
}
