package org.sourcebook.discussion;

import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.ThreadId;

/**
 * What the journal keeps of discussions, among what it keeps of the entry discussed. It holds the texts: what was said
 * stays said, however the comment reads later.
 */
public sealed interface DiscussionEvent extends Event {

    /** The entry discussed. */
    EntryId entry();

    /** The thread. */
    ThreadId thread();

    @Override
    default String subject() {
        return "entry:" + entry();
    }

    /** A thread was opened, with its first comment. */
    record ThreadOpened(
            EntryId entry, ThreadId thread, @Nullable String field, CommentId comment, String text)
            implements DiscussionEvent {
        @Override
        public String action() {
            return "thread-opened";
        }
    }

    /** A comment was written. */
    record CommentWritten(EntryId entry, ThreadId thread, CommentId comment, String text) implements DiscussionEvent {
        @Override
        public String action() {
            return "comment-written";
        }
    }

    /** A comment was changed to this text by its author. */
    record CommentEdited(EntryId entry, ThreadId thread, CommentId comment, String text) implements DiscussionEvent {
        @Override
        public String action() {
            return "comment-edited";
        }
    }

    /** A comment was deleted by its author. */
    record CommentDeleted(EntryId entry, ThreadId thread, CommentId comment) implements DiscussionEvent {
        @Override
        public String action() {
            return "comment-deleted";
        }
    }

    /** A thread was declared resolved. */
    record ThreadResolved(EntryId entry, ThreadId thread) implements DiscussionEvent {
        @Override
        public String action() {
            return "thread-resolved";
        }
    }

    /** A resolved thread was opened again. */
    record ThreadReopened(EntryId entry, ThreadId thread) implements DiscussionEvent {
        @Override
        public String action() {
            return "thread-reopened";
        }
    }
}
