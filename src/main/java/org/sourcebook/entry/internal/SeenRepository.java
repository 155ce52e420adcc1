package org.sourcebook.entry.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.sourcebook.db.Tables.EDITION;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.springframework.stereotype.Repository;

/** Says which of some entries a member sees. */
@Repository
public class SeenRepository {

    private final DSLContext db;

    SeenRepository(DSLContext db) {
        this.db = db;
    }

    /** Whether the member sees an entry. */
    boolean sees(Member member, EntryId id) {
        return db.fetchExists(EDITION, Sight.of(member), EDITION.ENTRY_ID.eq(id));
    }

    /** Those of these entries that the member sees, with their bases. */
    public Map<EntryId, Base> bases(Member member, Set<EntryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(EDITION.ENTRY_ID, EDITION.BASE)
                        .from(EDITION)
                        .where(Sight.of(member), EDITION.ENTRY_ID.in(ids))
                        .fetchMap(EDITION.ENTRY_ID, EDITION.BASE);
    }

    /** Those of the entries of these numbers that the member sees. */
    public Map<EntryNumber, EntryId> numbered(Member member, Collection<EntryNumber> numbers) {
        Condition named =
                DSL.or(numbers.stream()
                        .collect(groupingBy(EntryNumber::base, mapping(EntryNumber::number, toList())))
                        .entrySet()
                        .stream()
                        .map(of -> EDITION.BASE.eq(of.getKey()).and(EDITION.NUMBER.in(of.getValue())))
                        .toList());
        return numbers.isEmpty()
                ? Map.of()
                : db.select(EDITION.BASE, EDITION.NUMBER, EDITION.ENTRY_ID)
                        .from(EDITION)
                        .where(Sight.of(member), named)
                        .fetchMap(row -> new EntryNumber(row.value1(), row.value2()), row -> row.value3());
    }
}
