package org.sourcebook.discussion;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CommentId;

/** What somebody said in a thread, or the trace of it. */
public sealed interface Comment {

    /** Its id. */
    CommentId id();

    /** Who wrote it. */
    AccountId author();

    /** When. */
    Instant writtenAt();

    /**
     * A comment that can be read.
     *
     * @param text what it says, as Markdown
     * @param editedAt when its author last changed it; null if never
     */
    record Written(
            CommentId id,
            AccountId author,
            Instant writtenAt,
            String text,
            @Nullable Instant editedAt) implements Comment {

        /** When its author last changed it, if ever. */
        public Optional<Instant> edited() {
            return Optional.ofNullable(editedAt);
        }
    }

    /**
     * What is left of a comment that its author deleted.
     *
     * @param deletedAt when they did
     */
    record Deleted(CommentId id, AccountId author, Instant writtenAt, Instant deletedAt) implements Comment {}
}
