package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together what two people made of a list in which each thing stands once. */
final class OrderedSets {

    private OrderedSets() {}

    /**
     * What either added is in, what either took out is out. The order is that of whoever changed it; what was added stands
     * behind what it was put behind. It does not matter which of the two is {@code one}.
     */
    static <T> List<T> merge(Collection<T> base, Collection<T> one, Collection<T> other) {
        var kept = new LinkedHashSet<>(base);
        kept.retainAll(new LinkedHashSet<>(one));
        kept.retainAll(new LinkedHashSet<>(other));
        var fromOne = additions(base, kept, one);
        var fromOther = additions(base, kept, other);
        var result = new LinkedHashSet<T>();
        result.addAll(both(fromOne.get(null), fromOther.get(null)));
        for (T next : order(kept, one, other)) {
            result.add(next);
            result.addAll(both(fromOne.get(next), fromOther.get(next)));
        }
        return List.copyOf(result);
    }

    private static <T> List<T> order(Set<T> kept, Collection<T> one, Collection<T> other) {
        var before = List.copyOf(kept);
        var byOne = one.stream().filter(kept::contains).distinct().toList();
        var byOther = other.stream().filter(kept::contains).distinct().toList();
        if (byOne.equals(before)) {
            return byOther;
        }
        return byOther.equals(before) || comesFirst(byOne, byOther) ? byOne : byOther;
    }

    /** What was added, by what of the kept it stands behind; by null where it stands before them all. */
    private static <T> Map<@Nullable T, List<T>> additions(Collection<T> base, Set<T> kept, Collection<T> made) {
        var had = Set.copyOf(base);
        var additions = new HashMap<@Nullable T, List<T>>();
        T behind = null;
        for (T next : made) {
            if (kept.contains(next)) {
                behind = next;
            } else if (!had.contains(next)) {
                additions.computeIfAbsent(behind, key -> new ArrayList<>()).add(next);
            }
        }
        return additions;
    }

    private static <T> List<T> both(@Nullable List<T> one, @Nullable List<T> other) {
        if (one == null || other == null) {
            return one == null ? (other == null ? List.of() : other) : one;
        }
        var all = new ArrayList<>(comesFirst(one, other) ? one : other);
        all.addAll(comesFirst(one, other) ? other : one);
        return all;
    }

    /** Whether one stands before the other where nothing else decides: the same whoever asks. */
    private static boolean comesFirst(List<?> one, List<?> other) {
        return one.toString().compareTo(other.toString()) <= 0;
    }
}
