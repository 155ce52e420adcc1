package org.sourcebook.permission;

import static org.sourcebook.permission.Answer.ALLOWED;
import static org.sourcebook.permission.Answer.NOT_FOUND;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;

/** The rows about an entry once more, with the entry restricted. */
final class Restricted {

    private static final Set<String> ENTRIES =
            Set.of("approved", "draft", "inReview", "trash", "anothersDraft", "ownDraft", "ownTrash", "ownInReview");

    /** What belongs to the entry "approved". */
    private static final Set<String> OF_APPROVED =
            Set.of("number", "thread", "resolvedThread", "ownComment", "anothersComment");

    private static final Set<String> ONE_BY_ONE = Set.of("Bulk", "BulkReview");

    private final Things things;
    private final Callers callers;
    private final Restrictions restrictions;

    Restricted(Things things, Callers callers, Restrictions restrictions) {
        this.things = things;
        this.callers = callers;
        this.restrictions = restrictions;
    }

    /** Whether a row's call is about one entry, or about several one by one: lists and counts just leave it out. */
    static boolean concerns(Row row) {
        return row.words().stream()
                .map(word -> ONE_BY_ONE.contains(row.service()) ? inBrackets(word) : word)
                .anyMatch(word -> ENTRIES.contains(word) || OF_APPROVED.contains(word));
    }

    /** The answers where nobody is named. */
    static Map<Caller, Answer> hidden(Row row) {
        var answers = new EnumMap<Caller, Answer>(row.answers());
        answers.replaceAll((caller, answer) -> caller.signedIn() && !manages(caller) ? NOT_FOUND : answer);
        return answers;
    }

    /** The answers of a screen where nobody is named; whoever may not go to such a screen is told just that, as ever. */
    static Map<Caller, Answer> hidden(Address address) {
        var answers = new EnumMap<Caller, Answer>(address.answers());
        answers.replaceAll((caller, answer) -> answer == ALLOWED && !manages(caller) ? NOT_FOUND : answer);
        return answers;
    }

    /** The answers where the one who calls is named: what they would be without a restriction. */
    static Map<Caller, Answer> named(Row row) {
        return row.answers();
    }

    /** Restricts what the row is about to managers. */
    void toNobody(Row row, Caller caller) {
        restrict(row, caller, List.of());
    }

    /** Restricts what the row is about to the one who calls, if they can be named at all. */
    void to(Caller caller, Row row) {
        restrict(row, caller, caller.signedIn() && caller.role().isPresent() ? List.of(callers.id(caller)) : List.of());
    }

    private void restrict(Row row, Caller caller, List<AccountId> readers) {
        row.words().stream()
                .map(Restricted::inBrackets)
                .map(word -> OF_APPROVED.contains(word) ? "approved" : word)
                .filter(ENTRIES::contains)
                .map(word -> (EntryId) things.read(word, EntryId.class, caller))
                .forEach(entry -> callers.asManager(() -> restrictions.restrict(entry, readers)));
    }

    private static boolean manages(Caller caller) {
        return caller.role().filter(Role.MANAGER::equals).isPresent()
                && caller.token().isEmpty();
    }

    private static String inBrackets(String word) {
        return word.startsWith("[") ? word.substring(1, word.length() - 1) : word;
    }
}
