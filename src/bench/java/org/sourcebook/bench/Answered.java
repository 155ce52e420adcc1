package org.sourcebook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@link Writers} said was done until they were killed, to be held against what is there afterwards. */
public final class Answered {

    private static final Pattern SAVED = Pattern.compile("saved (\\S+) (\\d+) (\\d+)");
    private static final Pattern TYPED = Pattern.compile("typed (\\S+) (\\d+) (\\d+)");
    private static final Pattern DRAFT = Pattern.compile("draft (\\S+) (\\d+)");

    /** The last version of each entry, and what it says. */
    private final Map<String, Saved> saved = new ConcurrentHashMap<>();

    private final Map<String, Integer> drafts = new ConcurrentHashMap<>();

    /** When each text of a draft was handed over, by the draft. */
    private final Map<String, List<Typed>> typed = new ConcurrentHashMap<>();

    private volatile int lines;

    private record Saved(int version, int n) {}

    private record Typed(int n, Instant at) {}

    /** Reads until the writers are dead. */
    public void read(BufferedReader console) {
        try {
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                hear(line);
            }
        } catch (IOException dead) {
            // So they were killed in the middle of a line, which says nothing.
        }
    }

    private void hear(String line) {
        var save = SAVED.matcher(line);
        if (save.matches()) {
            saved.put(save.group(1), new Saved(Integer.parseInt(save.group(2)), Integer.parseInt(save.group(3))));
            lines++;
        }
        var given = TYPED.matcher(line);
        if (given.matches()) {
            var at = Instant.ofEpochMilli(Long.parseLong(given.group(3)));
            typed.computeIfAbsent(given.group(1), id -> new CopyOnWriteArrayList<>())
                    .add(new Typed(Integer.parseInt(given.group(2)), at));
        }
        var draft = DRAFT.matcher(line);
        if (draft.matches()) {
            drafts.put(draft.group(1), Integer.parseInt(draft.group(2)));
            lines++;
        }
    }

    /** How much was said so far. */
    public int lines() {
        return lines;
    }

    /** What was said to be done and is not there. */
    public List<String> lost(Connection database) throws SQLException {
        var lost = new ArrayList<String>();
        for (var save : saved.entrySet()) {
            String title = read(
                    database,
                    "SELECT title FROM entry_version WHERE version = "
                            + save.getValue().version() + " AND entry_id = ?",
                    save.getKey());
            if (!("Saved " + save.getValue().n()).equals(title)) {
                lost.add("version " + save.getValue().version() + " of " + save.getKey());
            }
        }
        for (var draft : drafts.entrySet()) {
            if (kept(database, draft.getKey()) < draft.getValue()) {
                lost.add("draft " + draft.getKey());
            }
        }
        return lost;
    }

    /** The drafts of which something was handed over by a moment, answered or not, and the last of that. */
    public Map<String, Integer> typedBy(Instant moment) {
        var last = new HashMap<String, Integer>();
        typed.forEach((draft, texts) -> texts.stream()
                .filter(text -> !text.at().isAfter(moment))
                .mapToInt(Typed::n)
                .max()
                .ifPresent(n -> last.put(draft, n)));
        return last;
    }

    /** What of that is not there, nor anything typed later in its place. */
    public List<String> missing(Connection database, Map<String, Integer> typed) throws SQLException {
        var missing = new ArrayList<String>();
        for (var draft : typed.entrySet()) {
            if (kept(database, draft.getKey()) < draft.getValue()) {
                missing.add("typed " + draft.getValue() + " into " + draft.getKey());
            }
        }
        return missing;
    }

    /** Which text of a draft is there; 0 for none. */
    private static int kept(Connection database, String draft) throws SQLException {
        String typed = read(database, "SELECT typed FROM draft WHERE id = ?", draft);
        return typed == null ? 0 : Integer.parseInt(typed.substring("typed ".length()));
    }

    private static @Nullable String read(Connection database, String query, String id) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            statement.setBytes(1, HexFormat.of().parseHex(id.replace("-", "")));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
