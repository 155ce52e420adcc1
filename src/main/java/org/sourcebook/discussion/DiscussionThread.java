package org.sourcebook.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.ThreadId;

/**
 * A discussion of one matter about an entry.
 *
 * @param id its id
 * @param entry the entry that it is about
 * @param field the key of the field that it is about; null if it is about the entry as a whole
 * @param openedBy who began it
 * @param openedAt when
 * @param resolution how it ended; null while it is open
 * @param comments what was said, oldest first
 */
public record DiscussionThread(
        ThreadId id,
        EntryId entry,
        @Nullable String field,
        AccountId openedBy,
        Instant openedAt,
        @Nullable Resolution resolution,
        List<Comment> comments) {

    /** Who declared a thread resolved, and when. */
    public record Resolution(AccountId by, Instant at) {}

    public DiscussionThread {
        comments = List.copyOf(comments);
    }

    /** The key of the field that it is about, if it is about one. */
    public Optional<String> aboutField() {
        return Optional.ofNullable(field);
    }

    /** How it ended, if it did. */
    public Optional<Resolution> resolved() {
        return Optional.ofNullable(resolution);
    }

    /** Whether it goes on. */
    public boolean open() {
        return resolution == null;
    }

    /** The same with these comments. */
    public DiscussionThread with(List<Comment> newComments) {
        return new DiscussionThread(id, entry, field, openedBy, openedAt, resolution, newComments);
    }
}
