package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.design.Problem;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.LastChange;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.SaveOutcome.Conflict;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Component;

/** What became of a save as programs are told it, in JSON (handbook, programs). */
@Component
public class SaveForms {

    private final Entries entries;
    private final Kinds kinds;
    private final EntryForms forms;

    SaveForms(Entries entries, Kinds kinds, EntryForms forms) {
        this.entries = entries;
        this.kinds = kinds;
        this.forms = forms;
    }

    /** What became of it. */
    public enum Outcome {
        /** A new entry. */
        CREATED,
        /** A new version. */
        SAVED,
        /** No new version: it says what was there. */
        UNCHANGED,
        /** A new version that holds what others had saved meanwhile as well. */
        MERGED
    }

    /**
     * The entry as it is now.
     *
     * @param takenFromOthers what it has from whom
     */
    public byte[] done(Member asker, Outcome outcome, Entry entry, List<LastChange> takenFromOthers) {
        return ExportJson.bytes(
                new Done(outcome, takenFromOthers.stream().map(Changed::of).toList(), whole(asker, entry)));
    }

    /**
     * What both changed, with what would be saved if the others win.
     *
     * @param problem what to say of it
     * @param yours what the program made of it
     */
    public byte[] conflict(Member asker, Problem problem, Conflict conflict, Content yours) {
        Entry theirs = conflict.theirs();
        var both = List.of(theirs, theirs.with(yours));
        var resolver = new Resolver(
                kinds.of(asker.collection()), new EntryNumbers(named -> entries.refs(asker.collection(), named)));
        var numbers = resolver.numbers(both);
        var forms = both.stream().map(entry -> resolver.resolve(entry, numbers)).toList();
        var last = new HashMap<Part, LastChange>();
        conflict.changes().forEach(change -> last.put(change.part(), change));
        var disputed = conflict.disputed().stream()
                .map(part -> new Disputed(
                        part.name(),
                        forms.getFirst().says(part),
                        forms.getLast().says(part),
                        last.get(part)))
                .toList();
        return ExportJson.bytes(new Clash(
                problem.status(),
                problem.title(),
                problem.detail(),
                disputed,
                whole(asker, theirs.with(conflict.merged()))));
    }

    private String whole(Member asker, Entry entry) {
        return new String(forms.whole(asker, entry), StandardCharsets.UTF_8);
    }

    private record Done(
            Outcome outcome,
            List<Changed> takenFromOthers,
            @JsonRawValue String entry) {}

    private record Changed(String part, int version, AccountId by, Instant at) {

        static Changed of(LastChange change) {
            return new Changed(change.part().name(), change.version(), change.by(), change.at());
        }
    }

    private record Clash(
            int status,
            String title,
            String detail,
            List<Disputed> disputed,
            @JsonRawValue String merged) {}

    private record Disputed(
            String part,
            Object theirs,
            Object yours,
            @Nullable Integer version,
            @Nullable AccountId by,
            @Nullable Instant at) {

        Disputed(String part, Object theirs, Object yours, @Nullable LastChange last) {
            this(
                    part,
                    theirs,
                    yours,
                    last == null ? null : last.version(),
                    last == null ? null : last.by(),
                    last == null ? null : last.at());
        }
    }
}
