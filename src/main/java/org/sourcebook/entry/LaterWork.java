package org.sourcebook.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sourcebook.collection.Member;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds in the journal what was done with an entry after a change of it. */
@Component
class LaterWork {

    private static final int CHUNK = 500;
    private static final Set<String> MAKING = Set.of("entry-created", "version-saved");

    private final Journal journal;
    private final JsonMapper json;

    LaterWork(Journal journal, JsonMapper json) {
        this.journal = journal;
        this.json = json;
    }

    /**
     * The newest thing done later that stands, and that taking a change back gives way to. What was taken back does not stand,
     * nor does what only took such later work back.
     */
    Optional<Told> than(Told change, UndoWay way) {
        var record = change.record();
        var since = journal.about(record.chain(), record.subject(), record.seq(), CHUNK).stream()
                .filter(later -> way.yieldsTo(later.action()))
                .toList();
        var undoing = journal.undoing(
                record.chain(), since.stream().map(JournalRecord::seq).toList());
        return since.reversed().stream()
                .filter(later -> stands(later, undoing))
                .map(later -> Told.of(later, json))
                .filter(later -> later.undoes() == null || later.undoes() < record.seq())
                .findFirst();
    }

    /** The record of the change that made a version of an entry. */
    Optional<JournalRecord> madeBy(Member member, EntryId id, int version) {
        ChainId chain = ChainId.of(member.collection());
        long after = 0;
        List<JournalRecord> page;
        do {
            page = journal.about(chain, Told.subject(id), after, CHUNK);
            var found = page.stream()
                    .filter(record -> MAKING.contains(record.action())
                            && Told.of(record, json).version() == version)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = page.isEmpty() ? 0 : page.getLast().seq();
        } while (page.size() == CHUNK);
        return Optional.empty();
    }

    private static boolean stands(JournalRecord record, Map<Long, JournalRecord> undoing) {
        var by = undoing.get(record.seq());
        return by == null || !stands(by, undoing);
    }
}
