package org.sourcebook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@link Writers} said was done until they were killed, to be held against what is there afterwards. */
public final class Answered {

    private static final Pattern SAVED = Pattern.compile("saved (\\S+) (\\d+) (\\d+)");
    private static final Pattern DRAFT = Pattern.compile("draft (\\S+) (\\d+)");

    /** The last version of each entry, and what it says. */
    private final Map<String, Saved> saved = new ConcurrentHashMap<>();

    private final Map<String, Integer> drafts = new ConcurrentHashMap<>();
    private volatile int lines;

    private record Saved(int version, int n) {}

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
            String typed = read(database, "SELECT typed FROM draft WHERE id = ?", draft.getKey());
            if (typed == null || Integer.parseInt(typed.substring("typed ".length())) < draft.getValue()) {
                lost.add("draft " + draft.getKey());
            }
        }
        return lost;
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
