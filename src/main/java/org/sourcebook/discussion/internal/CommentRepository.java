package org.sourcebook.discussion.internal;

import static org.sourcebook.db.Tables.THREAD_COMMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.sourcebook.discussion.Comment;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.ThreadId;
import org.springframework.stereotype.Repository;

/** The table of comments. */
@Repository
public class CommentRepository {

    private final DSLContext db;

    CommentRepository(DSLContext db) {
        this.db = db;
    }

    /** The thread that a comment stands in. */
    public Optional<ThreadId> thread(CommentId id) {
        return db.select(THREAD_COMMENT.THREAD_ID)
                .from(THREAD_COMMENT)
                .where(THREAD_COMMENT.ID.eq(id))
                .fetchOptional(THREAD_COMMENT.THREAD_ID);
    }

    /** Adds a comment. */
    public void write(CommentId id, ThreadId thread, AccountId author, String text, Instant at) {
        db.insertInto(THREAD_COMMENT)
                .set(THREAD_COMMENT.ID, id)
                .set(THREAD_COMMENT.THREAD_ID, thread)
                .set(THREAD_COMMENT.AUTHOR, author)
                .set(THREAD_COMMENT.BODY, text)
                .set(THREAD_COMMENT.WRITTEN_AT, at)
                .execute();
    }

    /** Gives a comment another text; false if it has been deleted. */
    public boolean edit(CommentId id, String text, Instant at) {
        return db.update(THREAD_COMMENT)
                        .set(THREAD_COMMENT.BODY, text)
                        .set(THREAD_COMMENT.EDITED_AT, at)
                        .where(THREAD_COMMENT.ID.eq(id), THREAD_COMMENT.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Takes a comment's text away and leaves the trace of it; false if that was done before. */
    public boolean delete(CommentId id, Instant at) {
        return db.update(THREAD_COMMENT)
                        .set(THREAD_COMMENT.BODY, "")
                        .set(THREAD_COMMENT.DELETED_AT, at)
                        .where(THREAD_COMMENT.ID.eq(id), THREAD_COMMENT.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The comments of these threads, oldest first. */
    Map<ThreadId, List<Comment>> of(Collection<ThreadId> threads) {
        return db.selectFrom(THREAD_COMMENT)
                .where(THREAD_COMMENT.THREAD_ID.in(threads))
                .orderBy(THREAD_COMMENT.WRITTEN_AT, THREAD_COMMENT.ID)
                .fetchGroups(THREAD_COMMENT.THREAD_ID, CommentRepository::comment);
    }

    private static Comment comment(Record row) {
        CommentId id = row.get(THREAD_COMMENT.ID);
        AccountId author = row.get(THREAD_COMMENT.AUTHOR);
        Instant writtenAt = row.get(THREAD_COMMENT.WRITTEN_AT);
        Instant deletedAt = row.get(THREAD_COMMENT.DELETED_AT);
        return deletedAt == null
                ? new Comment.Written(
                        id, author, writtenAt, row.get(THREAD_COMMENT.BODY), row.get(THREAD_COMMENT.EDITED_AT))
                : new Comment.Deleted(id, author, writtenAt, deletedAt);
    }
}
