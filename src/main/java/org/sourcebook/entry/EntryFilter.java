package org.sourcebook.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.KindId;

/**
 * Which entries of a base a list shows; what is empty or null does not narrow it. Trashed entries are shown only where
 * {@code statuses} names TRASHED.
 *
 * @param text a part of the title or of a name, or an entry's number; case and accents do not matter
 * @param kinds any of these kinds
 * @param statuses any of these states
 * @param tag this tag
 * @param from dated on this day or later, by the latest day that the date allows
 * @param to dated on this day or earlier, by the earliest day that the date allows
 * @param changedBy last changed by this account
 * @param changedAfter last changed at this time or later
 * @param changedBefore last changed before this time
 */
public record EntryFilter(
        String text,
        Set<KindId> kinds,
        Set<Status> statuses,
        String tag,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AccountId changedBy,
        @Nullable Instant changedAfter,
        @Nullable Instant changedBefore) {

    /** Everything that is not in the trash. */
    public static final EntryFilter ALL = new EntryFilter("", Set.of(), Set.of(), "", null, null, null, null, null);

    public EntryFilter {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }

    /** The same for another text. */
    public EntryFilter withText(String newText) {
        return new EntryFilter(newText, kinds, statuses, tag, from, to, changedBy, changedAfter, changedBefore);
    }

    /** The same for these states. */
    public EntryFilter withStatuses(Set<Status> newStatuses) {
        return new EntryFilter(text, kinds, newStatuses, tag, from, to, changedBy, changedAfter, changedBefore);
    }

    /** The same for these kinds. */
    public EntryFilter withKinds(Set<KindId> newKinds) {
        return new EntryFilter(text, newKinds, statuses, tag, from, to, changedBy, changedAfter, changedBefore);
    }

    /** The same for another tag. */
    public EntryFilter withTag(String newTag) {
        return new EntryFilter(text, kinds, statuses, newTag, from, to, changedBy, changedAfter, changedBefore);
    }

    /** The same for other days. */
    public EntryFilter withDays(@Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
        return new EntryFilter(text, kinds, statuses, tag, newFrom, newTo, changedBy, changedAfter, changedBefore);
    }

    /** The same for another account. */
    public EntryFilter withChangedBy(@Nullable AccountId newChangedBy) {
        return new EntryFilter(text, kinds, statuses, tag, from, to, newChangedBy, changedAfter, changedBefore);
    }

    /** The same for another time of the last change. */
    public EntryFilter withChanged(@Nullable Instant newAfter, @Nullable Instant newBefore) {
        return new EntryFilter(text, kinds, statuses, tag, from, to, changedBy, newAfter, newBefore);
    }

    /** The account that changed it last, if that matters. */
    public Optional<AccountId> lastChangedBy() {
        return Optional.ofNullable(changedBy);
    }
}
