package org.sourcebook.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Membership;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.review.ReviewEvent.ReviewAssigned;
import org.sourcebook.review.internal.AssignmentRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to review an entry that waits. It is a wish and no rule: others may review it, too. For REVIEWERs. */
@Service
public class Assignments {

    private final Access access;
    private final Grants grants;
    private final Entries entries;
    private final Restrictions restrictions;
    private final Life life;
    private final AssignmentRepository assignments;
    private final MemberJournal journal;

    Assignments(
            Access access,
            Grants grants,
            Entries entries,
            Restrictions restrictions,
            Life life,
            AssignmentRepository assignments,
            MemberJournal journal) {
        this.access = access;
        this.grants = grants;
        this.entries = entries;
        this.restrictions = restrictions;
        this.life = life;
        this.assignments = assignments;
        this.journal = journal;
    }

    /**
     * Those who can be asked to review an entry, by name. Of a restricted one these are the one who asks and the managers, and
     * for managers its readers as well: who they are is told to nobody else.
     */
    @Transactional(readOnly = true)
    public List<Membership> candidates(EntryId id) {
        Entry entry = entries.get(id);
        return candidates(access.require(entry.collection(), Permission.REVIEW), entry);
    }

    /**
     * Says who is to review an entry, in place of whoever was.
     *
     * @param reviewer one of the {@link #candidates}; null for nobody in particular
     * @throws Invalid if the one named is none of them
     * @throws org.sourcebook.entry.WrongState if the entry is not in review
     */
    @Transactional
    public void assign(EntryId id, @Nullable AccountId reviewer) {
        Entry entry = entries.get(id);
        Member who = access.require(entry.collection(), Permission.REVIEW);
        life.lockForReview(id, entry.version());
        if (reviewer != null
                && candidates(who, entry).stream()
                        .noneMatch(candidate -> candidate.account().equals(reviewer))) {
            throw new Invalid("reviewer", "error.no-reviewer", Map.of());
        }
        assignments.set(id, reviewer);
        journal.append(who, new ReviewAssigned(id, entry.version(), reviewer));
    }

    private List<Membership> candidates(Member who, Entry entry) {
        var reviewers = grants.members(entry.collection()).stream()
                .filter(member -> member.role().allows(Permission.REVIEW))
                .toList();
        if (!restrictions.isRestricted(entry.id())) {
            return reviewers;
        }
        var readers = who.may(Permission.MANAGE) ? restrictions.readers(entry.id()) : Set.of(who.id());
        return reviewers.stream()
                .filter(member -> member.role() == Role.MANAGER || readers.contains(member.account()))
                .toList();
    }
}
