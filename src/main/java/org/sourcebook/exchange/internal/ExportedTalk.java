package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.discussion.Comment;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.DiscussionThread.Resolution;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CommentId;
import org.sourcebook.kernel.DecisionId;
import org.sourcebook.kernel.ThreadId;
import org.sourcebook.review.Decision;
import org.sourcebook.review.PartVerdict;

/** What was said about an entry and decided on it, as the JSON format holds it: both from the first to the last. */
record ExportedTalk(List<Discussed> threads, List<Decided> decisions) {

    static final ExportedTalk NONE = new ExportedTalk(List.of(), List.of());

    /** A thread. */
    record Discussed(
            ThreadId id,
            @Nullable String field,
            AccountId openedBy,
            Instant openedAt,
            @Nullable AccountId resolvedBy,
            @Nullable Instant resolvedAt,
            List<Said> comments) {}

    /** A comment; without text if it was deleted. */
    record Said(
            CommentId id,
            AccountId author,
            Instant writtenAt,
            @Nullable String text,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt) {}

    /**
     * A step of a review.
     *
     * @param parts what was decided on each part; null if the step is about the whole
     */
    record Decided(
            DecisionId id,
            int round,
            int version,
            Decision.Outcome outcome,
            String note,
            AccountId by,
            Instant at,
            @Nullable List<DecidedPart> parts) {}

    /** What was decided on one part, which is called as in the journal. */
    record DecidedPart(String part, PartVerdict.Outcome outcome, String reason) {}

    /**
     * @param threads oldest first
     * @param decisions newest first
     * @param verdicts what was decided with them on parts
     */
    static ExportedTalk of(List<DiscussionThread> threads, List<Decision> decisions, List<PartVerdict> verdicts) {
        return new ExportedTalk(
                threads.stream().map(ExportedTalk::thread).toList(),
                decisions.reversed().stream()
                        .map(decision -> decision(decision, verdicts))
                        .toList());
    }

    /** Everybody who took part. */
    Stream<AccountId> accounts() {
        return Stream.of(
                        threads.stream().map(Discussed::openedBy),
                        threads.stream().flatMap(thread -> Stream.ofNullable(thread.resolvedBy())),
                        threads.stream()
                                .flatMap(thread -> thread.comments().stream())
                                .map(Said::author),
                        decisions.stream().map(Decided::by))
                .flatMap(accounts -> accounts);
    }

    private static Discussed thread(DiscussionThread thread) {
        return new Discussed(
                thread.id(),
                thread.field(),
                thread.openedBy(),
                thread.openedAt(),
                thread.resolved().map(Resolution::by).orElse(null),
                thread.resolved().map(Resolution::at).orElse(null),
                thread.comments().stream().map(ExportedTalk::comment).toList());
    }

    private static Said comment(Comment comment) {
        return switch (comment) {
            case Comment.Written it -> new Said(it.id(), it.author(), it.writtenAt(), it.text(), it.editedAt(), null);
            case Comment.Deleted it -> new Said(it.id(), it.author(), it.writtenAt(), null, null, it.deletedAt());
        };
    }

    private static Decided decision(Decision decision, List<PartVerdict> verdicts) {
        var parts = verdicts.stream()
                .filter(verdict -> verdict.isOf(decision))
                .map(verdict -> new DecidedPart(verdict.part().name(), verdict.outcome(), verdict.reason()))
                .toList();
        return new Decided(
                decision.id(),
                decision.round(),
                decision.version(),
                decision.outcome(),
                decision.note(),
                decision.by(),
                decision.at(),
                parts.isEmpty() ? null : parts);
    }
}
