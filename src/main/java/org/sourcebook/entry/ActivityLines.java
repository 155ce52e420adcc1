package org.sourcebook.entry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.GranteeNames;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.PayloadsErased;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Tells a member what records of their collection's journal say; those about entries that they do not see are left out. */
@Component
class ActivityLines {

    private static final Set<String> GONE = Set.of("entry-purged", PayloadsErased.ACTION);

    private final Journal journal;
    private final Entries entries;
    private final Accounts accounts;
    private final GranteeNames granteeNames;
    private final UndoWays ways;

    ActivityLines(Journal journal, Entries entries, Accounts accounts, GranteeNames granteeNames, UndoWays ways) {
        this.journal = journal;
        this.entries = entries;
        this.accounts = accounts;
        this.granteeNames = granteeNames;
        this.ways = ways;
    }

    /** The lines of these records, in their order. */
    List<ActivityLine> of(Member member, List<Told> told) {
        boolean manages = member.may(Permission.MANAGE);
        var ids = told.stream()
                .flatMap(it -> entry(it, manages).stream())
                .distinct()
                .toList();
        var undone = journal.undoing(
                ChainId.of(member.collection()),
                told.stream().map(it -> it.record().seq()).toList());
        var named = new Named(
                entries.refs(member.collection(), ids),
                names(told, undone.values()),
                granteeNames.of(told.stream()
                        .flatMap(it -> it.grantees().values().stream())
                        .toList()),
                undone,
                ways.offer(member, ids));
        return told.stream()
                .filter(it -> entry(it, manages).map(named.entries::containsKey).orElse(true))
                .map(it -> named.line(
                        it, entry(it, manages).map(named.entries::get).orElse(null)))
                .toList();
    }

    /** What nobody sees any more is told of to those who see every entry. */
    private static Optional<EntryId> entry(Told told, boolean manages) {
        return manages && GONE.contains(told.record().action()) ? Optional.empty() : told.entry();
    }

    private Map<AccountId, String> names(List<Told> told, Collection<JournalRecord> undoing) {
        return accounts.names(Stream.concat(told.stream().map(Told::record), undoing.stream())
                .map(JournalRecord::account)
                .collect(Collectors.toSet()));
    }

    private record Named(
            Map<EntryId, EntryRef> entries,
            Map<AccountId, String> people,
            Map<String, String> grantees,
            Map<Long, JournalRecord> undone,
            UndoWays.Offer offer) {

        ActivityLine line(Told told, @Nullable EntryRef entry) {
            var record = told.record();
            var shown = new LinkedHashMap<>(told.details());
            told.grantees().forEach((part, grantee) -> shown.put(part, grantees.getOrDefault(grantee, "")));
            var undoing = undone.get(record.seq());
            return new ActivityLine(
                    record.seq(),
                    record.at(),
                    record.account(),
                    people.getOrDefault(record.account(), ""),
                    record.action(),
                    entry,
                    shown,
                    told.bulk(),
                    told.undoes() != null,
                    undoing == null ? null : people.getOrDefault(undoing.account(), ""),
                    undoing == null && !record.erased() && entry != null && offer.includes(record.action(), entry));
        }
    }
}
