package org.sourcebook.exchange.internal;

import static org.sourcebook.db.Tables.EXPORT_JOB;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportProblem;
import org.sourcebook.exchange.ExportState;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.JobId;
import org.springframework.stereotype.Repository;

/** The table of exports made in the background. */
@Repository
public class ExportRepository {

    private static final String NO_FILTER = "{}";
    private static final Condition OPEN = EXPORT_JOB.STATE.in(ExportState.WAITING.name(), ExportState.RUNNING.name());
    private static final SelectField<ExportJob> JOB = DSL.row(
                    EXPORT_JOB.ID,
                    EXPORT_JOB.COLLECTION_ID,
                    EXPORT_JOB.ACCOUNT_ID,
                    EXPORT_JOB.FORMAT.convertFrom(ExportFormat::valueOf),
                    EXPORT_JOB.BASE,
                    DSL.field(EXPORT_JOB.FILTER.ne(NO_FILTER)),
                    EXPORT_JOB.AS_OF_AT,
                    EXPORT_JOB.STATE.convertFrom(ExportState::valueOf),
                    EXPORT_JOB.ROWS_DONE,
                    EXPORT_JOB.ROWS_TOTAL,
                    EXPORT_JOB.FILE_NAME,
                    problem(EXPORT_JOB.PROBLEM),
                    EXPORT_JOB.ASKED_AT,
                    EXPORT_JOB.ENDED_AT)
            .mapping(ExportJob::new);

    private final DSLContext db;

    ExportRepository(DSLContext db) {
        this.db = db;
    }

    /** Adds a job, with what narrows it as JSON. */
    public void add(ExportJob job, String filter) {
        db.insertInto(EXPORT_JOB)
                .set(EXPORT_JOB.ID, job.id())
                .set(EXPORT_JOB.COLLECTION_ID, job.collection())
                .set(EXPORT_JOB.ACCOUNT_ID, job.asker())
                .set(EXPORT_JOB.FORMAT, job.format().name())
                .set(EXPORT_JOB.BASE, job.base())
                .set(EXPORT_JOB.FILTER, filter)
                .set(EXPORT_JOB.AS_OF_AT, job.asOf())
                .set(EXPORT_JOB.STATE, job.state().name())
                .set(EXPORT_JOB.ROWS_DONE, job.done())
                .set(EXPORT_JOB.ROWS_TOTAL, job.total())
                .set(EXPORT_JOB.FILE_NAME, job.fileName())
                .set(EXPORT_JOB.ASKED_AT, job.askedAt())
                .set(EXPORT_JOB.ALIVE_AT, job.askedAt())
                .execute();
    }

    /** The job. */
    public Optional<ExportJob> find(JobId id) {
        return db.select(JOB).from(EXPORT_JOB).where(EXPORT_JOB.ID.eq(id)).fetchOptional(Record1::value1);
    }

    /** The jobs of an account in a collection, newest first. */
    public List<ExportJob> of(CollectionId collection, AccountId asker) {
        return db.select(JOB)
                .from(EXPORT_JOB)
                .where(EXPORT_JOB.COLLECTION_ID.eq(collection), EXPORT_JOB.ACCOUNT_ID.eq(asker))
                .orderBy(EXPORT_JOB.ASKED_AT.desc(), EXPORT_JOB.ID.desc())
                .fetch(Record1::value1);
    }

    /** How many jobs of an account have not ended. */
    public int open(AccountId asker) {
        return db.fetchCount(EXPORT_JOB, EXPORT_JOB.ACCOUNT_ID.eq(asker), OPEN);
    }

    /** Takes up a job that waits; false if it does not wait any more. */
    public boolean begin(JobId id) {
        return db.update(EXPORT_JOB)
                        .set(EXPORT_JOB.STATE, ExportState.RUNNING.name())
                        .where(EXPORT_JOB.ID.eq(id), EXPORT_JOB.STATE.eq(ExportState.WAITING.name()))
                        .execute()
                == 1;
    }

    /** Keeps how far a job has got; false if it has ended, and so is not to go on. */
    public boolean reached(JobId id, long entries) {
        return db.update(EXPORT_JOB)
                        .set(EXPORT_JOB.ROWS_DONE, entries)
                        .where(EXPORT_JOB.ID.eq(id), OPEN)
                        .execute()
                == 1;
    }

    /** Ends a job; false if it had ended before. */
    public boolean end(JobId id, ExportState state, @Nullable ExportProblem problem, Instant at) {
        return end(EXPORT_JOB.ID.eq(id), state, problem, at) == 1;
    }

    /** Says that these jobs are being worked on. */
    public void alive(Collection<JobId> ids, Instant now) {
        db.update(EXPORT_JOB)
                .set(EXPORT_JOB.ALIVE_AT, now)
                .where(EXPORT_JOB.ID.in(ids))
                .execute();
    }

    /** Ends the jobs that nobody has worked on since a point in time. */
    public void endLost(Instant since, Instant now) {
        end(EXPORT_JOB.ALIVE_AT.lt(since), ExportState.FAILED, ExportProblem.STOPPED, now);
    }

    /** Forgets a job. */
    public void delete(JobId id) {
        db.deleteFrom(EXPORT_JOB).where(EXPORT_JOB.ID.eq(id)).execute();
    }

    /** Forgets the jobs that ended before a point in time. */
    public void deleteEnded(Instant before) {
        db.deleteFrom(EXPORT_JOB).where(EXPORT_JOB.ENDED_AT.lt(before)).execute();
    }

    private int end(Condition which, ExportState state, @Nullable ExportProblem problem, Instant at) {
        return db.update(EXPORT_JOB)
                .set(EXPORT_JOB.STATE, state.name())
                .set(EXPORT_JOB.PROBLEM, problem == null ? null : problem.name())
                .set(EXPORT_JOB.ENDED_AT, at)
                .where(which, OPEN)
                .execute();
    }

    private static Field<@Nullable ExportProblem> problem(Field<String> column) {
        return column.convertFrom(name -> name == null ? null : ExportProblem.valueOf(name));
    }
}
