package org.sourcebook.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.TrashRule;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** The kinds of changes that can be taken back. */
@Component
class UndoWays {

    private final Map<String, UndoWay> ways;
    private final TrashRule trashRule;

    UndoWays(List<UndoWay> ways, TrashRule trashRule) {
        this.ways = ways.stream().collect(Collectors.toMap(UndoWay::action, Function.identity()));
        this.trashRule = trashRule;
    }

    /** How a kind of change is taken back; nothing if it is not. */
    Optional<UndoWay> of(String action) {
        return Optional.ofNullable(ways.get(action));
    }

    /** Says what a member may try to take back of what happened to some entries. */
    Offer offer(Member member, Collection<EntryId> entries) {
        if (!member.may(Permission.EDIT)) {
            return (action, entry) -> false;
        }
        var movable = trashRule.movable(member, entries);
        return (action, entry) -> of(action)
                .filter(way -> way.suits(entry.status()))
                .filter(way -> !way.movesTrash() || movable.contains(entry.id()))
                .isPresent();
    }

    /** Whether a change of an entry may be worth a try. */
    interface Offer {
        boolean includes(String action, EntryRef entry);
    }
}
