package org.sourcebook.discussion.internal;

import static org.sourcebook.db.Tables.THREAD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.sourcebook.db.Among;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.DiscussionThread.Resolution;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.ThreadId;
import org.springframework.stereotype.Repository;

/** The table of threads. The comments of a thread are read from their own table, since they can be long and many. */
@Repository
public class ThreadRepository {

    private final DSLContext db;
    private final CommentRepository comments;

    ThreadRepository(DSLContext db, CommentRepository comments) {
        this.db = db;
        this.comments = comments;
    }

    /** The threads on these entries with their comments, oldest first. */
    public List<DiscussionThread> of(Collection<EntryId> entries) {
        return read(THREAD.ENTRY_ID.in(entries));
    }

    /** Those of these entries that have threads. */
    public Set<EntryId> discussed(Collection<EntryId> entries) {
        return Among.found(
                THREAD.ENTRY_ID,
                entries,
                among -> db.selectDistinct(THREAD.ENTRY_ID)
                        .from(THREAD)
                        .where(among)
                        .fetchSet(THREAD.ENTRY_ID));
    }

    /** A thread with its comments. */
    public Optional<DiscussionThread> find(ThreadId id) {
        return read(THREAD.ID.eq(id)).stream().findFirst();
    }

    /** Locks a thread until the transaction ends, and says whether it is open. */
    public boolean lockOpen(ThreadId id) {
        return db.select(THREAD.ID, THREAD.RESOLVED_AT)
                .from(THREAD)
                .where(THREAD.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .filter(row -> row.value2() == null)
                .isPresent();
    }

    /** Adds a thread without comments. */
    public void open(ThreadId id, EntryId entry, @Nullable String field, AccountId by, Instant at) {
        db.insertInto(THREAD)
                .set(THREAD.ID, id)
                .set(THREAD.ENTRY_ID, entry)
                .set(THREAD.FIELD_KEY, field)
                .set(THREAD.OPENED_BY, by)
                .set(THREAD.OPENED_AT, at)
                .execute();
    }

    /** Resolves a thread; false if it was resolved already. */
    public boolean resolve(ThreadId id, AccountId by, Instant at) {
        return db.update(THREAD)
                        .set(THREAD.RESOLVED_BY, by)
                        .set(THREAD.RESOLVED_AT, at)
                        .where(THREAD.ID.eq(id), THREAD.RESOLVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Opens a thread again; false if it was open already. */
    public boolean reopen(ThreadId id) {
        return db.update(THREAD)
                        .setNull(THREAD.RESOLVED_BY)
                        .setNull(THREAD.RESOLVED_AT)
                        .where(THREAD.ID.eq(id), THREAD.RESOLVED_AT.isNotNull())
                        .execute()
                == 1;
    }

    private List<DiscussionThread> read(Condition condition) {
        var threads = db.selectFrom(THREAD)
                .where(condition)
                .orderBy(THREAD.OPENED_AT, THREAD.ID)
                .fetch(ThreadRepository::thread);
        var said = comments.of(threads.stream().map(DiscussionThread::id).toList());
        return threads.stream()
                .map(thread -> thread.with(said.getOrDefault(thread.id(), List.of())))
                .toList();
    }

    private static DiscussionThread thread(Record row) {
        Instant resolvedAt = row.get(THREAD.RESOLVED_AT);
        return new DiscussionThread(
                row.get(THREAD.ID),
                row.get(THREAD.ENTRY_ID),
                row.get(THREAD.FIELD_KEY),
                row.get(THREAD.OPENED_BY),
                row.get(THREAD.OPENED_AT),
                resolvedAt == null ? null : new Resolution(row.get(THREAD.RESOLVED_BY), resolvedAt),
                List.of());
    }
}
