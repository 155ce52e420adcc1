package org.sourcebook.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.kernel.DecisionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Limits;
import org.sourcebook.review.Decision.Outcome;
import org.sourcebook.review.ReviewEvent.ApprovalGiven;
import org.sourcebook.review.internal.AssignmentRepository;
import org.sourcebook.review.internal.DecisionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a review. Each is one change with the entry's: decision, state and journal record stand together or not
 * at all.
 */
@Service
public class Reviews {

    private static final Set<Outcome> ACCEPTING = EnumSet.of(Outcome.APPROVED, Outcome.PARTS_ACCEPTED);

    private final Access access;
    private final Collections collections;
    private final Life life;
    private final PartReviews parts;
    private final DecisionRepository decisions;
    private final AssignmentRepository assignments;
    private final MemberJournal journal;
    private final Clock clock;

    Reviews(
            Access access,
            Collections collections,
            Life life,
            PartReviews parts,
            DecisionRepository decisions,
            AssignmentRepository assignments,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.collections = collections;
        this.life = life;
        this.parts = parts;
        this.decisions = decisions;
        this.assignments = assignments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hands a version over for review, which begins a new round. For EDITORs.
     *
     * @param note what to tell the reviewers; may be empty
     * @throws org.sourcebook.kernel.Invalid if a required field is empty or the note is too long
     * @throws org.sourcebook.entry.WrongState if the entry's state does not allow it
     * @throws org.sourcebook.entry.VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry submit(EntryId id, int version, String note) {
        Entry submitted = life.submit(id, version, note);
        Member author = access.require(submitted.collection(), Permission.EDIT);
        decisions.add(decision(author, id, decisions.round(id) + 1, version, Outcome.SUBMITTED, note));
        return submitted;
    }

    /**
     * Takes a version back from review before anybody has decided on it; the entry is as it was before it was submitted. For
     * EDITORs.
     *
     * @throws ReviewBegun if somebody has approved it and others must, too
     * @throws org.sourcebook.entry.WrongState if the entry is not in review
     * @throws org.sourcebook.entry.VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry withdraw(EntryId id, int version) {
        Entry withdrawn = life.withdraw(id, version);
        Member editor = access.require(withdrawn.collection(), Permission.EDIT);
        int round = decisions.round(id);
        if (decisions.of(List.of(id)).stream()
                .anyMatch(step -> step.round() == round && ACCEPTING.contains(step.outcome()))) {
            throw new ReviewBegun(version);
        }
        decisions.add(decision(editor, id, round, version, Outcome.WITHDRAWN, ""));
        assignments.set(id, null);
        return withdrawn;
    }

    /**
     * Approves a version. It becomes the approved one when as many different reviewers have approved it as its
     * collection needs; until then it stays in review. For REVIEWERs.
     *
     * @param note what is to be said about it; may be empty
     * @throws org.sourcebook.entry.FourEyes if it holds a change of the one who asks
     * @throws AlreadyApproved if the one who asks has approved it and others must, too
     * @throws org.sourcebook.entry.WrongState if the entry is not in review
     * @throws org.sourcebook.entry.VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry approve(EntryId id, int version, String note) {
        Entry entry = life.lockForReview(id, version);
        life.requireFourEyes(id, version);
        Member reviewer = access.require(entry.collection(), Permission.REVIEW);
        String said = Limits.NOTE.check("note", note);
        int round = decisions.round(id);
        boolean again = decisions.has(reviewer.id(), id, round, version, Outcome.APPROVED);
        if (!again) {
            decisions.add(decision(reviewer, id, round, version, Outcome.APPROVED, said));
        }
        int needed = collections.get(entry.collection()).settings().approvalsNeeded();
        var approved = parts.approveIfEnough(id, version, round, needed, said);
        if (approved.isPresent()) {
            return approved.get();
        }
        int approvals = decisions.approving(id, round, version).size();
        if (again) {
            throw new AlreadyApproved(version, Math.max(1, needed - approvals));
        }
        journal.append(reviewer, new ApprovalGiven(id, version, said, approvals, needed));
        return entry;
    }

    /**
     * Sends a version back to whoever works on it. For REVIEWERs.
     *
     * @param reason what is to be changed
     * @throws org.sourcebook.kernel.Invalid if the reason is empty or too long
     * @throws org.sourcebook.entry.WrongState if the entry is not in review
     * @throws org.sourcebook.entry.VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry requestChanges(EntryId id, int version, String reason) {
        Entry returned = life.requestChanges(id, version, reason);
        Member reviewer = access.require(returned.collection(), Permission.REVIEW);
        String said = Limits.NOTE.require("reason", reason);
        decisions.add(decision(reviewer, id, decisions.round(id), version, Outcome.CHANGES_REQUESTED, said));
        assignments.set(id, null);
        return returned;
    }

    private Decision decision(Member by, EntryId entry, int round, int version, Outcome outcome, String note) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Decision(DecisionId.next(), entry, round, version, outcome, note, by.id(), now);
    }
}
