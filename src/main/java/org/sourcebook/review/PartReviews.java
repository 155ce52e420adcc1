package org.sourcebook.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Acceptance;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FourEyes;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.PartInReview;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.DecisionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Limits;
import org.sourcebook.review.Decision.Outcome;
import org.sourcebook.review.ReviewEvent.PartsDecided;
import org.sourcebook.review.ReviewEvent.Returned;
import org.sourcebook.review.internal.AssignmentRepository;
import org.sourcebook.review.internal.DecisionRepository;
import org.sourcebook.review.internal.VerdictRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews that decide on a version part by part. A part may stand when as many as the collection asks for accept it who did
 * not change it; the version is approved when all parts may.
 */
@Service
public class PartReviews {

    private final Access access;
    private final Collections collections;
    private final Life life;
    private final Acceptance acceptance;
    private final Suggestions suggestions;
    private final DecisionRepository decisions;
    private final VerdictRepository verdicts;
    private final AssignmentRepository assignments;
    private final MemberJournal journal;
    private final Clock clock;

    PartReviews(
            Access access,
            Collections collections,
            Life life,
            Acceptance acceptance,
            Suggestions suggestions,
            DecisionRepository decisions,
            VerdictRepository verdicts,
            AssignmentRepository assignments,
            MemberJournal journal,
            Clock clock) {
        this.access = access;
        this.collections = collections;
        this.life = life;
        this.acceptance = acceptance;
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.assignments = assignments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Decides on each part of a version that one did not change oneself. Where all are accepted it is an approval as far as
     * they go. Where some go back, the version goes back; what enough have accepted by then, and what can stand alone, becomes
     * a version of its own, which is approved. Parts of which the reviewer sees no change go with the whole: whoever accepts all
     * that they see approves them as well. For REVIEWERs.
     *
     * @param given what is decided on each part; on one's own parts nothing, or that they go back
     * @param note what is to be said about the whole; may be empty
     * @param otherwise what the history says where the whole goes back and nothing was said about it
     * @return the entry as it is then
     * @throws PartsUndecided if a part is missing
     * @throws FourEyes if a part of one's own is accepted
     * @throws org.sourcebook.kernel.Invalid if a part goes back without a reason or another wording, or a text is too long
     * @throws org.sourcebook.entry.WrongState if the entry is not in review
     * @throws org.sourcebook.entry.VersionMovedOn if the version is not the newest
     */
    @Transactional
    public Entry decide(EntryId id, int version, Map<Part, Verdict> given, String note, String otherwise) {
        Entry entry = life.lockForReview(id, version);
        Member reviewer = access.require(entry.collection(), Permission.REVIEW);
        String said = Limits.NOTE.check("note", note);
        var parts = acceptance.parts(id, version);
        requireAllowed(reviewer, version, parts, given);
        int round = decisions.round(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var part : parts) {
            if (given.containsKey(part.part())) {
                keep(reviewer, entry, round, part.part(), Objects.requireNonNull(given.get(part.part())), now);
            }
        }
        journal.append(reviewer, decided(entry, parts, given, said));
        var returned = returned(parts, given);
        boolean whole = parts.stream().allMatch(part -> given.containsKey(part.part()));
        Outcome outcome =
                returned.isEmpty() ? whole ? Outcome.APPROVED : Outcome.PARTS_ACCEPTED : Outcome.CHANGES_REQUESTED;
        decisions.addOrSay(new Decision(DecisionId.next(), id, round, version, outcome, said, reviewer.id(), now));
        int needed = collections.get(entry.collection()).settings().approvalsNeeded();
        if (returned.isEmpty()) {
            return approveIfEnough(id, version, round, needed, said).orElse(entry);
        }
        var accepted = enough(id, version, round, needed);
        accepted.removeAll(returned);
        assignments.set(id, null);
        return acceptance
                .accept(id, version, accepted, said, otherwise)
                .orElseGet(() -> life.requestChanges(id, version, said.isBlank() ? otherwise : said));
    }

    /**
     * Approves a version if enough have accepted all of its parts, within the transaction that the last of them decided in.
     * For REVIEWERs.
     *
     * @param round the present round
     * @param needed how many the collection asks for
     * @return the entry; empty if others must accept it, too
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Entry> approveIfEnough(EntryId id, int version, int round, int needed, String note) {
        var all = acceptance.authors(id, version).keySet();
        boolean enough = all.isEmpty()
                ? decisions.approving(id, round, version).size() >= needed
                : enough(id, version, round, needed).containsAll(all);
        if (!enough) {
            return Optional.empty();
        }
        assignments.set(id, null);
        return acceptance.accept(id, version, all, note, "");
    }

    /** The parts that enough have accepted who are none of their authors. */
    private Set<Part> enough(EntryId id, int version, int round, int needed) {
        var approving = decisions.approving(id, round, version);
        Map<Part, Set<AccountId>> accepting = verdicts.accepting(id, round, version);
        var enough = new HashSet<Part>();
        acceptance.authors(id, version).forEach((part, authors) -> {
            var by = new HashSet<>(approving);
            by.addAll(accepting.getOrDefault(part, Set.of()));
            by.removeAll(authors);
            if (by.size() >= needed) {
                enough.add(part);
            }
        });
        return enough;
    }

    private void keep(Member reviewer, Entry entry, int round, Part part, Verdict verdict, Instant now) {
        String reason = switch (verdict) {
            case Verdict.Accepted() -> "";
            case Verdict.Returned(var why) -> Limits.NOTE.require("reason", why);
            case Verdict.Reworded(var content, var why) ->
                suggestions.make(entry.id(), entry.version(), content, why).isEmpty()
                        ? Limits.NOTE.require("reason", why)
                        : why;
        };
        verdicts.put(new PartVerdict(
                entry.id(), round, entry.version(), part, verdict.outcome(), reason, reviewer.id(), now));
    }

    private static void requireAllowed(
            Member reviewer, int version, List<PartInReview> parts, Map<Part, Verdict> given) {
        int missing = 0;
        for (var part : parts) {
            Verdict verdict = given.get(part.part());
            boolean own = part.authors().contains(reviewer.id());
            if (own && verdict instanceof Verdict.Accepted) {
                throw new FourEyes(version);
            }
            if (!own && verdict == null) {
                missing++;
            }
        }
        if (missing > 0 || parts.stream().noneMatch(part -> given.containsKey(part.part()))) {
            throw new PartsUndecided(missing);
        }
    }

    private static Set<Part> returned(List<PartInReview> parts, Map<Part, Verdict> given) {
        return parts.stream()
                .map(PartInReview::part)
                .filter(part -> goesBack(given.get(part)))
                .collect(Collectors.toSet());
    }

    private static boolean goesBack(@Nullable Verdict verdict) {
        return verdict != null && verdict.goesBack();
    }

    private static PartsDecided decided(Entry entry, List<PartInReview> parts, Map<Part, Verdict> given, String said) {
        var accepted = new ArrayList<String>();
        var returned = new ArrayList<Returned>();
        for (var part : parts) {
            Verdict verdict = given.get(part.part());
            String name = part.part().name();
            if (verdict != null && verdict.goesBack()) {
                boolean reworded = verdict.outcome() == PartVerdict.Outcome.REWORDED;
                returned.add(new Returned(name, verdict.words(), reworded));
            } else if (verdict != null) {
                accepted.add(name);
            }
        }
        return new PartsDecided(entry.id(), entry.version(), accepted, returned, said);
    }
}
