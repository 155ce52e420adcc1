package org.sourcebook.discussion.ui;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.discussion.Comment;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.kernel.AccountId;

/**
 * Who reads a discussion, and what they need to read it.
 *
 * @param member the one who reads
 * @param kind the kind of the entry discussed
 * @param names gives the names of accounts
 */
record Reader(Member member, Optional<Kind> kind, Function<Collection<AccountId>, Map<AccountId, String>> names) {

    boolean mayComment() {
        return member.may(Permission.COMMENT);
    }

    boolean wrote(Comment comment) {
        return comment.author().equals(member.id());
    }

    /** What the field that a thread is about is called, if it is about one. */
    Optional<String> field(DiscussionThread thread) {
        return thread.aboutField()
                .map(key -> kind.flatMap(it -> it.field(key))
                        .map(FieldDefinition::label)
                        .orElse(key));
    }
}
