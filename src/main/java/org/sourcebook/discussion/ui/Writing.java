package org.sourcebook.discussion.ui;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.KeptText;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.Id;
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
 * @param kept where what is typed into a form is kept, about nothing in particular or about a thread or a comment
 */
record Writing(
        BiFunction<@Nullable String, String, DiscussionThread> open,
        BiFunction<ThreadId, String, DiscussionThread> write,
        BiFunction<CommentId, String, DiscussionThread> edit,
        Function<CommentId, DiscussionThread> delete,
        Function<ThreadId, DiscussionThread> resolve,
        Function<ThreadId, DiscussionThread> reopen,
        BiFunction<DraftForm, @Nullable Id, KeptText> kept) {}
