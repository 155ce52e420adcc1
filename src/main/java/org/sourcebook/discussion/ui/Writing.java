package org.sourcebook.discussion.ui;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.ThreadId;

/**
 * What can be done in a discussion. Each answers with the thread as it then stands, or throws a domain error.
 *
 * @param open opens a thread about a field, or about the whole entry if that is null, with a first comment
 * @param write adds a comment
 * @param edit changes a comment
 * @param delete deletes a comment
 * @param resolve resolves a thread
 * @param reopen opens it again
 */
record Writing(
        BiFunction<@Nullable String, String, DiscussionThread> open,
        BiFunction<ThreadId, String, DiscussionThread> write,
        BiFunction<CommentId, String, DiscussionThread> edit,
        Function<CommentId, DiscussionThread> delete,
        Function<ThreadId, DiscussionThread> resolve,
        Function<ThreadId, DiscussionThread> reopen) {}
