package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.sourcebook.entry.Content;

/** What the row of a version holds beside what it says, so that lists of a moment are narrowed by it. */
final class VersionFace {

    private VersionFace() {}

    /** The columns of a version. */
    static Map<Field<?>, Object> of(Content content, Shown.When when) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(ENTRY_VERSION.FOLDED, Shown.folded(content));
        columns.put(ENTRY_VERSION.TAGS, Shown.tags(content));
        columns.put(ENTRY_VERSION.DATE_TEXT, when.text());
        columns.put(ENTRY_VERSION.EARLIEST_DAY, when.earliestDay());
        columns.put(ENTRY_VERSION.LATEST_DAY, when.latestDay());
        return columns;
    }
}
