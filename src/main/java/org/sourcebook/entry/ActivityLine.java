package org.sourcebook.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.BulkId;

/**
 * One thing that happened in a collection.
 *
 * @param seq its place in the collection's journal
 * @param at when it happened
 * @param account who did it
 * @param who their name
 * @param action what was done
 * @param entry the entry that it was done to or in; null if it was done to none
 * @param details the rest of what the journal keeps of it
 * @param bulk the action on many entries that it was part of; null if it was none
 * @param undoes whether it took an earlier change back
 * @param undoneBy who took it back; null if nobody did
 * @param undoable whether it may be worth a try for the one who asks to take it back
 */
public record ActivityLine(
        long seq,
        Instant at,
        AccountId account,
        String who,
        String action,
        @Nullable EntryRef entry,
        Map<String, Object> details,
        @Nullable BulkId bulk,
        boolean undoes,
        @Nullable String undoneBy,
        boolean undoable) {

    /** The kind of thing that happened. */
    public Deed deed() {
        return Deed.of(action);
    }

    /**
     * What happened in words, up to the entry that it was done to: the text {@code activity.<action>} with {@code who} and
     * {@code entry}, with {@code own} where it was done to a suggestion of theirs, and with the details that are texts or numbers under their own names. The action's own name where a module
     * has brought no sentence.
     */
    public String sentence() {
        String key = "activity." + action;
        Map<String, Object> words = new HashMap<>(details);
        words.put("who", who);
        words.put("ends", moment(details.get("expires"), "never"));
        words.put("asOf", moment(details.get("asOf"), "now"));
        words.put("own", String.valueOf(account.toString().equals(details.get("suggestedBy"))));
        words.put("entry", entry == null ? "" : entry.number().toString());
        return Texts.has(key)
                ? Texts.text(key, words)
                : Texts.text("entry.activity.other", Map.of("who", who, "action", action));
    }

    /** The same, and the number of the entry after it. */
    public String sentenceWithNumber() {
        return entry == null ? sentence() : sentence() + " " + entry.number();
    }

    /** A moment as a message's placeholder wants it, which has a word for none. */
    private static String moment(@Nullable Object said, String none) {
        return said == null ? none : Times.exact(Instant.parse(said.toString()));
    }
}
