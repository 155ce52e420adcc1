package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.InstanceLine;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;

/** What the instance's journal says, in words. The texts are the list of all that can happen; a test holds them to it. */
final class JournalWords {

    private static final String ACTION = "history.action.";

    private JournalWords() {}

    /** All that can happen, as the journal calls it. */
    static List<String> actions() {
        return Texts.endings(ACTION);
    }

    /** A few words for what can happen. */
    static String action(String action) {
        String key = ACTION + action;
        return Texts.has(key) ? text(key) : action;
    }

    /** A sentence for what happened; the action's own name where there is none. */
    static String sentence(InstanceLine line) {
        String key = "history.did." + line.action();
        Map<String, Object> words = new HashMap<>(line.details());
        words.put("who", line.who());
        words.put("known", "".equals(line.details().get("whom")) ? "no" : "yes");
        words.put(
                "when",
                when(time(line.details().get("since")), time(line.details().get("until"))));
        return Texts.has(key)
                ? text(key, words)
                : text("history.other", Map.of("who", line.who(), "action", line.action()));
    }

    /** To the minute, in which much can have happened. */
    private static String when(String since, String until) {
        return since.equals(until)
                ? text("history.at", Map.of("time", since))
                : text("history.from-to", Map.of("since", since, "until", until));
    }

    private static String time(@Nullable Object value) {
        return value == null ? "" : Times.exact(Instant.parse(value.toString()));
    }
}
