package org.sourcebook.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happened in a collection, read from its journal. */
@Service
public class Activity {

    /** So many times as many records are read, at most, where many are of one action on many entries. */
    private static final int FURTHER = 20;

    private final Access access;
    private final Journal journal;
    private final VersionRepository versions;
    private final ActivityLines lines;
    private final JsonMapper json;

    Activity(Access access, Journal journal, VersionRepository versions, ActivityLines lines, JsonMapper json) {
        this.access = access;
        this.journal = journal;
        this.versions = versions;
        this.lines = lines;
        this.json = json;
    }

    /**
     * The newest things that a filter leaves before a sequence number, newest first. For members who see working versions.
     *
     * @param before a sequence number; {@link Long#MAX_VALUE} for the newest of all
     * @param size how many records to read, those of one action on many entries being counted once, as far as they follow
     *     on each other; the page is shorter where some tell of entries that the one who asks may not see
     */
    @Transactional(readOnly = true)
    public ActivityPage of(CollectionId collection, ActivityFilter filter, long before, int size) {
        Member member = access.require(collection, Permission.READ_WORKING);
        return asked(member, filter)
                .map(asked -> page(member, asked, before, size))
                .orElseGet(() -> new ActivityPage(List.of(), 0));
    }

    /** Where the journal of a collection ends: to ask later what was done since. For members who see working versions. */
    @Transactional(readOnly = true)
    public long last(CollectionId collection) {
        access.require(collection, Permission.READ_WORKING);
        return journal.last(ChainId.of(collection));
    }

    /**
     * What others than the one who asks did first after a sequence number. For members who see working versions.
     *
     * @param size how many records to read; there are fewer lines where some are of the one who asks, or tell of entries
     *     that they may not see
     */
    @Transactional(readOnly = true)
    public Meanwhile since(CollectionId collection, long after, int size) {
        Member member = access.require(collection, Permission.READ_WORKING);
        var records = journal.after(ChainId.of(collection), after, size);
        var told = records.stream()
                .filter(record -> !record.account().equals(member.id()))
                .map(record -> Told.of(record, json))
                .toList();
        return new Meanwhile(
                lines.of(member, told),
                records.isEmpty() ? after : records.getLast().seq());
    }

    private ActivityPage page(Member member, JournalFilter filter, long before, int size) {
        var told = new ArrayList<Told>();
        long next = before;
        int read;
        do {
            var page = journal.matching(ChainId.of(member.collection()), filter, next, size);
            page.forEach(record -> told.add(Told.of(record, json)));
            read = page.size();
            next = read == size ? page.getLast().seq() : 0;
        } while (read == size && told.size() < FURTHER * size && apart(told) < size);
        return new ActivityPage(lines.of(member, told), next > 1 ? next : 0);
    }

    private static long apart(List<Told> told) {
        return told.stream()
                .map(it -> it.bulk() == null ? it.record().seq() : it.bulk())
                .distinct()
                .count();
    }

    /** The filter as the journal knows it; nothing if it names an entry that the member does not see. */
    private Optional<JournalFilter> asked(Member member, ActivityFilter filter) {
        if (filter.entry() == null) {
            return Optional.of(asked(filter, null));
        }
        return versions.find(member, filter.entry()).map(found -> asked(filter, Told.subject(found.id())));
    }

    private static JournalFilter asked(ActivityFilter filter, @Nullable String subject) {
        return new JournalFilter(
                Deed.actions(filter.deeds()),
                filter.by(),
                null,
                start(filter.from()),
                filter.to() == null ? null : start(filter.to().plusDays(1)),
                subject);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
