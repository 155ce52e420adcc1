package org.sourcebook.discussion;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.discussion.DiscussionEvent.ThreadOpened;
import org.sourcebook.discussion.DiscussionEvent.ThreadReopened;
import org.sourcebook.discussion.DiscussionEvent.ThreadResolved;
import org.sourcebook.discussion.internal.CommentRepository;
import org.sourcebook.discussion.internal.ThreadRepository;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.ThreadId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discussions on entries. Threads are part of the work on an entry: they are read by members who see working versions,
 * and whoever may comment may open, resolve and reopen them.
 */
@Service
public class Threads {

    private final Access access;
    private final Entries entries;
    private final Kinds kinds;
    private final ThreadRepository threads;
    private final CommentRepository comments;
    private final MemberJournal journal;
    private final Clock clock;

    Threads(
            Access access,
            Entries entries,
            Kinds kinds,
            ThreadRepository threads,
            CommentRepository comments,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.entries = entries;
        this.kinds = kinds;
        this.threads = threads;
        this.comments = comments;
        this.journal = journal;
        this.clock = clock;
    }

    /** The threads on an entry, oldest first. For members who see working versions. */
    @Transactional(readOnly = true)
    public List<DiscussionThread> of(EntryId entry) {
        access.require(entries.get(entry).collection(), Permission.READ_WORKING);
        return threads.of(List.of(entry));
    }

    /**
     * The threads on several entries of a collection, oldest first; an entry without threads, or that the one who asks
     * may not see, is absent. For members who see working versions.
     */
    @Transactional(readOnly = true)
    public Map<EntryId, List<DiscussionThread>> of(CollectionId collection, Collection<EntryId> ids) {
        access.require(collection, Permission.READ_WORKING);
        var seen = entries.refs(collection, threads.discussed(ids)).keySet();
        return threads.of(seen).stream().collect(groupingBy(DiscussionThread::entry));
    }

    /**
     * Opens a thread with its first comment. For COMMENTERs.
     *
     * @param field the key of the field that it is about; null for the entry as a whole
     * @param text the comment, as Markdown
     * @throws Invalid if the text is empty or longer than {@link Limits#COMMENT}, or the entry's kind has no such field
     */
    @Transactional
    public DiscussionThread open(EntryId id, @Nullable String field, String text) {
        Entry entry = entries.get(id);
        Member member = access.require(entry.collection(), Permission.COMMENT);
        requireField(entry, field);
        String said = Limits.COMMENT.require("text", text);
        var thread = ThreadId.next();
        var comment = CommentId.next();
        Instant now = now();
        threads.open(thread, id, field, member.id(), now);
        comments.write(comment, thread, member.id(), said, now);
        journal.append(member, new ThreadOpened(id, thread, field, comment, said));
        return get(thread);
    }

    /** Declares a thread resolved; does nothing if somebody has done so before. For COMMENTERs. */
    @Transactional
    public DiscussionThread resolve(ThreadId id) {
        DiscussionThread thread = get(id);
        Member member = require(thread);
        if (threads.resolve(id, member.id(), now())) {
            journal.append(member, new ThreadResolved(thread.entry(), id));
        }
        return get(id);
    }

    /** Opens a resolved thread again; does nothing if it is open. For COMMENTERs. */
    @Transactional
    public DiscussionThread reopen(ThreadId id) {
        DiscussionThread thread = get(id);
        Member member = require(thread);
        if (threads.reopen(id)) {
            journal.append(member, new ThreadReopened(thread.entry(), id));
        }
        return get(id);
    }

    private Member require(DiscussionThread thread) {
        return access.require(entries.get(thread.entry()).collection(), Permission.COMMENT);
    }

    private void requireField(Entry entry, @Nullable String field) {
        if (field != null
                && kinds.of(entry.collection())
                        .kind(entry.content().kind())
                        .flatMap(kind -> kind.field(field))
                        .isEmpty()) {
            throw new Invalid("field", "error.no-such-field", Map.of("field", field));
        }
    }

    private DiscussionThread get(ThreadId id) {
        return threads.find(id).orElseThrow(access::notThere);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
