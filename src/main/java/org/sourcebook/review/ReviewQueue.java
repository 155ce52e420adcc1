package org.sourcebook.review;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Acceptance;
import org.sourcebook.entry.Entries;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.review.Waiting.Standing;
import org.sourcebook.review.internal.DecisionRepository;
import org.sourcebook.review.internal.QueueRepository;
import org.sourcebook.review.internal.VerdictRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for review, and what was decided before. For members who see working versions. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    private final Access access;
    private final Collections collections;
    private final Entries entries;
    private final Acceptance acceptance;
    private final QueueRepository queue;
    private final DecisionRepository decisions;
    private final VerdictRepository verdicts;

    ReviewQueue(
            Access access,
            Collections collections,
            Entries entries,
            Acceptance acceptance,
            QueueRepository queue,
            DecisionRepository decisions,
            VerdictRepository verdicts) {
        this.access = access;
        this.collections = collections;
        this.entries = entries;
        this.acceptance = acceptance;
        this.queue = queue;
        this.decisions = decisions;
        this.verdicts = verdicts;
    }

    /** A page of a collection's queue, submitted first before the others, from after a place on; from the beginning if that is null. */
    public List<Waiting> page(CollectionId collection, QueueFilter filter, @Nullable Waiting after, int size) {
        Member member = access.require(collection, Permission.READ_WORKING);
        if (filter == QueueFilter.FOR_ME) {
            return member.may(Permission.REVIEW) ? forMe(member, needed(collection), after, size) : List.of();
        }
        return queue.page(member, needed(collection), filter, after, size);
    }

    /** Pages are read until one is full: few entries hold changes of others and of theirs in just the same parts. */
    private List<Waiting> forMe(Member reviewer, int needed, @Nullable Waiting after, int size) {
        var found = new ArrayList<Waiting>();
        Waiting from = after;
        boolean more = true;
        while (more && found.size() < size) {
            var page = queue.page(reviewer, needed, QueueFilter.FOR_ME, from, size);
            found.addAll(acceptable(reviewer, page));
            from = page.isEmpty() ? from : page.getLast();
            more = page.size() == size;
        }
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    private List<Waiting> acceptable(Member reviewer, List<Waiting> page) {
        var partly = page.stream()
                .filter(waiting -> waiting.standing() == Standing.OWN_CHANGE)
                .map(Waiting::entry)
                .toList();
        var acceptable = partly.isEmpty() ? Set.of() : acceptance.acceptable(reviewer.collection(), partly);
        return page.stream()
                .filter(waiting -> waiting.standing() != Standing.OWN_CHANGE || acceptable.contains(waiting.entry()))
                .toList();
    }

    /** An entry's place in the queue; empty if it is not in review. */
    public Optional<Waiting> of(EntryId id) {
        CollectionId collection = entries.get(id).collection();
        Member member = access.require(collection, Permission.READ_WORKING);
        return queue.find(member, needed(collection), id);
    }

    /** What the one who asks may accept, or a part of it, in all their collections, at most so many of each; those with nothing are left out. */
    public Map<org.sourcebook.collection.Collection, List<Waiting>> forMe(int size) {
        var found = new LinkedHashMap<org.sourcebook.collection.Collection, List<Waiting>>();
        for (var collection : collections.mine()) {
            access.member(collection.id())
                    .filter(member -> member.may(Permission.REVIEW))
                    .map(member -> forMe(member, collection.settings().approvalsNeeded(), null, size))
                    .filter(waiting -> !waiting.isEmpty())
                    .ifPresent(waiting -> found.put(collection, waiting));
        }
        return found;
    }

    /** The decisions on an entry, newest first. */
    public List<Decision> decisions(EntryId id) {
        access.require(entries.get(id).collection(), Permission.READ_WORKING);
        return decisions.of(List.of(id));
    }

    /** What was decided about the parts of an entry's versions, newest first. */
    public List<PartVerdict> verdicts(EntryId id) {
        access.require(entries.get(id).collection(), Permission.READ_WORKING);
        return verdicts.of(List.of(id));
    }

    /** The decisions on several entries of a collection, newest first; an entry without any, or that may not be seen, is absent. */
    public Map<EntryId, List<Decision>> decisions(CollectionId collection, Collection<EntryId> ids) {
        access.require(collection, Permission.READ_WORKING);
        return decisions.of(decided(collection, ids)).stream().collect(groupingBy(Decision::entry));
    }

    /** What was decided about the parts of several entries of a collection, newest first; absent as there. */
    public Map<EntryId, List<PartVerdict>> verdicts(CollectionId collection, Collection<EntryId> ids) {
        access.require(collection, Permission.READ_WORKING);
        return verdicts.of(decided(collection, ids)).stream().collect(groupingBy(PartVerdict::entry));
    }

    private Set<EntryId> decided(CollectionId collection, Collection<EntryId> ids) {
        return entries.refs(collection, decisions.decided(ids)).keySet();
    }

    private int needed(CollectionId collection) {
        return collections.get(collection).settings().approvalsNeeded();
    }
}
