package org.sourcebook.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.GranteeNames;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.PayloadsErased;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened in a collection, read from its journal. */
@Service
public class Activity {

    private static final String ENTRY_SUBJECT = "entry:";
    private static final Set<String> GONE = Set.of("entry-purged", PayloadsErased.ACTION);
    private static final List<String> GRANTEES = List.of("grantee", "predecessor");
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Access access;
    private final Journal journal;
    private final Entries entries;
    private final Accounts accounts;
    private final GranteeNames granteeNames;
    private final JsonMapper json;

    Activity(
            Access access,
            Journal journal,
            Entries entries,
            Accounts accounts,
            GranteeNames granteeNames,
            JsonMapper json) {
        this.access = access;
        this.journal = journal;
        this.entries = entries;
        this.accounts = accounts;
        this.granteeNames = granteeNames;
        this.json = json;
    }

    /**
     * The newest things that happened before a sequence number, newest first. For members who see working versions.
     *
     * @param before a sequence number; {@link Long#MAX_VALUE} for the newest of all
     * @param size how many records to read; the page is shorter where some tell of entries that the one who asks may not see
     */
    @Transactional(readOnly = true)
    public ActivityPage of(CollectionId collection, long before, int size) {
        boolean manages = access.require(collection, Permission.READ_WORKING).may(Permission.MANAGE);
        var told = journal.before(ChainId.of(collection), before, size).stream()
                .map(record -> told(record, manages))
                .toList();
        var named = entries.refs(
                collection,
                told.stream().flatMap(it -> it.entry().stream()).distinct().toList());
        var names = names(told);
        var grantees = granteeNames.of(
                told.stream().flatMap(it -> it.grantees().values().stream()).toList());
        var lines = told.stream()
                .filter(it -> it.entry().map(named::containsKey).orElse(true))
                .map(it -> it.line(names, grantees, named))
                .toList();
        boolean more = told.size() == size && told.getLast().record().seq() > 1;
        return new ActivityPage(lines, more ? told.getLast().record().seq() : 0);
    }

    private Map<AccountId, String> names(List<Told> told) {
        return accounts.names(told.stream().map(it -> it.record().account()).collect(Collectors.toSet()));
    }

    /** What nobody sees any more is told of to those who see every entry. */
    private Told told(JournalRecord record, boolean manages) {
        Map<String, Object> details = json.readValue(record.payload(), DETAILS);
        boolean gone = manages && GONE.contains(record.action());
        return new Told(record, gone ? Optional.empty() : entryOf(record.subject(), details), details);
    }

    /** The entry that is the subject, or that the event says it belongs to. */
    private static Optional<EntryId> entryOf(String subject, Map<String, Object> details) {
        if (subject.startsWith(ENTRY_SUBJECT)) {
            return Optional.of(EntryId.parse(subject.substring(ENTRY_SUBJECT.length())));
        }
        return Optional.ofNullable(details.get("entry")).map(Object::toString).map(EntryId::parse);
    }

    private record Told(JournalRecord record, Optional<EntryId> entry, Map<String, Object> details) {

        /** Whom the event is about, as the journal writes them, by the parts that say so. */
        Map<String, String> grantees() {
            return GRANTEES.stream()
                    .filter(details::containsKey)
                    .collect(Collectors.toMap(part -> part, part -> String.valueOf(details.get(part))));
        }

        ActivityLine line(Map<AccountId, String> names, Map<String, String> grantees, Map<EntryId, EntryRef> named) {
            var shown = new LinkedHashMap<>(details);
            grantees().forEach((part, grantee) -> shown.put(part, grantees.getOrDefault(grantee, "")));
            return new ActivityLine(
                    record.seq(),
                    record.at(),
                    record.account(),
                    names.getOrDefault(record.account(), ""),
                    record.action(),
                    entry.map(named::get).orElse(null),
                    shown);
        }
    }
}
