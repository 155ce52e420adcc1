package org.sourcebook.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.discussion.DiscussionEvent.CommentDeleted;
import org.sourcebook.discussion.DiscussionEvent.CommentEdited;
import org.sourcebook.discussion.DiscussionEvent.CommentWritten;
import org.sourcebook.discussion.internal.CommentRepository;
import org.sourcebook.discussion.internal.ThreadRepository;
import org.sourcebook.entry.Entries;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.ThreadId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said in threads. Each change answers with the thread as it stands after it. */
@Service
public class Comments {

    private final Access access;
    private final Entries entries;
    private final ThreadRepository threads;
    private final CommentRepository comments;
    private final MemberJournal journal;
    private final Clock clock;

    Comments(
            Access access,
            Entries entries,
            ThreadRepository threads,
            CommentRepository comments,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.entries = entries;
        this.threads = threads;
        this.comments = comments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds a comment to a thread. For COMMENTERs.
     *
     * @throws Invalid if the text is empty or longer than {@link Limits#COMMENT}, or the thread is resolved
     */
    @Transactional
    public DiscussionThread write(ThreadId id, String text) {
        DiscussionThread thread = get(id);
        Member member = require(thread);
        String said = Limits.COMMENT.require("text", text);
        if (!threads.lockOpen(id)) {
            throw new Invalid("text", "error.thread-resolved", Map.of());
        }
        var comment = CommentId.next();
        comments.write(comment, id, member.id(), said, now());
        journal.append(member, new CommentWritten(thread.entry(), id, comment, said));
        return get(id);
    }

    /**
     * Gives a comment another text. For COMMENTERs, each their own.
     *
     * @throws NotYourComment if somebody else wrote it
     * @throws Invalid if the text is empty or longer than {@link Limits#COMMENT}, or the comment is deleted
     */
    @Transactional
    public DiscussionThread edit(CommentId id, String text) {
        DiscussionThread thread = threadOf(id);
        Member author = requireAuthor(thread, id);
        String said = Limits.COMMENT.require("text", text);
        if (!comments.edit(id, said, now())) {
            throw new Invalid("text", "error.comment-deleted", Map.of());
        }
        journal.append(author, new CommentEdited(thread.entry(), thread.id(), id, said));
        return get(thread.id());
    }

    /**
     * Takes a comment's text away; that there was one, whose and when, stays. Does nothing if it was deleted before.
     * For COMMENTERs, each their own.
     *
     * @throws NotYourComment if somebody else wrote it
     */
    @Transactional
    public DiscussionThread delete(CommentId id) {
        DiscussionThread thread = threadOf(id);
        Member author = requireAuthor(thread, id);
        if (comments.delete(id, now())) {
            journal.append(author, new CommentDeleted(thread.entry(), thread.id(), id));
        }
        return get(thread.id());
    }

    private Member require(DiscussionThread thread) {
        return access.require(entries.get(thread.entry()).collection(), Permission.COMMENT);
    }

    private Member requireAuthor(DiscussionThread thread, CommentId comment) {
        Member member = require(thread);
        boolean own = thread.comments().stream()
                .anyMatch(each -> each.id().equals(comment) && each.author().equals(member.id()));
        if (!own) {
            throw new NotYourComment();
        }
        return member;
    }

    private DiscussionThread get(ThreadId id) {
        return threads.find(id).orElseThrow(access::notThere);
    }

    private DiscussionThread threadOf(CommentId id) {
        return comments.thread(id).map(this::get).orElseThrow(access::notThere);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
