package org.sourcebook.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sourcebook.journal.Belonging;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.EntryId;

/**
 * What became of an action on many entries.
 *
 * @param done the entries that it was done to
 * @param refused the others, each with the reason
 */
public record BulkReport(List<Entry> done, List<Refusal> refused) {

    /** An entry that it was not done to, and why. */
    public record Refusal(EntryId entry, DomainError reason) {}

    public BulkReport {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /** Does something to each entry, and reports. The journal's records of it belong together where they are several. */
    public static BulkReport of(List<EntryId> ids, Function<EntryId, Entry> action) {
        return ids.size() > 1 ? Belonging.toBulk(BulkId.next(), () -> oneByOne(ids, action)) : oneByOne(ids, action);
    }

    private static BulkReport oneByOne(List<EntryId> ids, Function<EntryId, Entry> action) {
        var done = new ArrayList<Entry>();
        var refused = new ArrayList<Refusal>();
        for (EntryId id : ids) {
            try {
                done.add(action.apply(id));
            } catch (DomainError reason) {
                refused.add(new Refusal(id, reason));
            }
        }
        return new BulkReport(done, refused);
    }
}
