package org.sourcebook.exchange;

import java.util.List;
import java.util.Optional;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.kernel.Base;

/** How much of a collection an export holds. */
public sealed interface ExportScope {

    /** The bases whose entries it holds, in their order. */
    List<Base> bases();

    /** What narrows them. */
    EntryFilter filter();

    /** The base, if it is just one. */
    default Optional<Base> base() {
        return bases().size() == 1 ? Optional.of(bases().getFirst()) : Optional.empty();
    }

    /** Whether anything narrows them. */
    default boolean isNarrowed() {
        return !filter().equals(EntryFilter.ALL);
    }

    /** Everything that is not in the trash; for MANAGERs the journal as well, where the format can hold it. */
    record Whole() implements ExportScope {

        @Override
        public List<Base> bases() {
            return List.of(Base.values());
        }

        @Override
        public EntryFilter filter() {
            return EntryFilter.ALL;
        }
    }

    /** The entries of one list. */
    record Listed(Base only, EntryFilter filter) implements ExportScope {

        @Override
        public List<Base> bases() {
            return List.of(only);
        }
    }
}
