package org.sourcebook.review.internal;

import static org.sourcebook.db.Tables.PART_VERDICT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.entry.Part;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.review.PartVerdict;
import org.sourcebook.review.PartVerdict.Outcome;
import org.springframework.stereotype.Repository;

/** The table of what was decided about the parts of versions. */
@Repository
public class VerdictRepository {

    private final DSLContext db;

    VerdictRepository(DSLContext db) {
        this.db = db;
    }

    /** Keeps a verdict, in the place of what its reviewer decided about the part of the version in the round before. */
    public void put(PartVerdict verdict) {
        db.deleteFrom(PART_VERDICT)
                .where(
                        PART_VERDICT.ENTRY_ID.eq(verdict.entry()),
                        PART_VERDICT.ROUND.eq(verdict.round()),
                        PART_VERDICT.VERSION.eq(verdict.version()),
                        PART_VERDICT.PART.eq(verdict.part().name()),
                        PART_VERDICT.DECIDED_BY.eq(verdict.by()))
                .execute();
        db.insertInto(PART_VERDICT)
                .set(PART_VERDICT.ENTRY_ID, verdict.entry())
                .set(PART_VERDICT.ROUND, verdict.round())
                .set(PART_VERDICT.VERSION, verdict.version())
                .set(PART_VERDICT.PART, verdict.part().name())
                .set(PART_VERDICT.DECIDED_BY, verdict.by())
                .set(PART_VERDICT.VERDICT, verdict.outcome().name())
                .set(PART_VERDICT.REASON, verdict.reason())
                .set(PART_VERDICT.DECIDED_AT, verdict.at())
                .execute();
    }

    /** The verdicts on the parts of these entries, newest first, those given together in the order of their parts' names. */
    public List<PartVerdict> of(Collection<EntryId> entries) {
        return db.select(
                        PART_VERDICT.ENTRY_ID,
                        PART_VERDICT.ROUND,
                        PART_VERDICT.VERSION,
                        PART_VERDICT.PART.convertFrom(Part::named),
                        PART_VERDICT.VERDICT.convertFrom(Outcome::valueOf),
                        PART_VERDICT.REASON,
                        PART_VERDICT.DECIDED_BY,
                        PART_VERDICT.DECIDED_AT)
                .from(PART_VERDICT)
                .where(PART_VERDICT.ENTRY_ID.in(entries))
                .orderBy(
                        PART_VERDICT.ROUND.desc(),
                        PART_VERDICT.DECIDED_AT.desc(),
                        PART_VERDICT.DECIDED_BY,
                        PART_VERDICT.PART)
                .fetch(Records.mapping(PartVerdict::new));
    }

    /** Who accepts each part of a version in a round; a part that nobody accepts is absent. */
    public Map<Part, Set<AccountId>> accepting(EntryId entry, int round, int version) {
        return db
                .select(PART_VERDICT.PART.convertFrom(Part::named), PART_VERDICT.DECIDED_BY)
                .from(PART_VERDICT)
                .where(
                        PART_VERDICT.ENTRY_ID.eq(entry),
                        PART_VERDICT.ROUND.eq(round),
                        PART_VERDICT.VERSION.eq(version),
                        PART_VERDICT.VERDICT.eq(Outcome.ACCEPTED.name()))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        found -> found.value1(), Collectors.mapping(found -> found.value2(), Collectors.toSet())));
    }
}
