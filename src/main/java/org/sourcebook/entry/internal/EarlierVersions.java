package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.db.Tables.FIELD;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Content;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.KindId;

/** Fills the columns that versions are found by in lists of a moment, for those that were saved before the columns were there. */
final class EarlierVersions {

    private static final int AT_ONCE = 200;

    private final DSLContext db;
    private final Map<KindId, List<String>> mainFields;

    EarlierVersions(DSLContext db) {
        this.db = db;
        this.mainFields = db.select(FIELD.KIND_ID, FIELD.FIELD_KEY)
                .from(FIELD)
                .where(FIELD.MAIN.isTrue())
                .orderBy(FIELD.KIND_ID, FIELD.ORDINAL, FIELD.ID)
                .fetchGroups(FIELD.KIND_ID, FIELD.FIELD_KEY);
    }

    void fill() {
        var page = after(null);
        while (!page.isEmpty()) {
            page.forEach(this::fill);
            page = after(page.getLast());
        }
    }

    private Result<Record5<EntryId, Integer, KindId, String, String>> after(
            @Nullable Record5<EntryId, Integer, KindId, String, String> last) {
        var newer = last == null
                ? DSL.noCondition()
                : ENTRY_VERSION
                        .ENTRY_ID
                        .gt(last.value1())
                        .or(ENTRY_VERSION.ENTRY_ID.eq(last.value1()).and(ENTRY_VERSION.VERSION.gt(last.value2())));
        return db.select(
                        ENTRY_VERSION.ENTRY_ID,
                        ENTRY_VERSION.VERSION,
                        ENTRY_VERSION.KIND_ID,
                        ENTRY_VERSION.TITLE,
                        ENTRY_VERSION.CONTENT)
                .from(ENTRY_VERSION)
                // What is packed, later than this, was saved with these columns.
                .where(
                        last == null ? DSL.noCondition() : ENTRY_VERSION.ENTRY_ID.ge(last.value1()),
                        newer,
                        ENTRY_VERSION.CONTENT.ne(""))
                .orderBy(ENTRY_VERSION.ENTRY_ID, ENTRY_VERSION.VERSION)
                .limit(AT_ONCE)
                .fetch();
    }

    private void fill(Record5<EntryId, Integer, KindId, String, String> version) {
        Content content = ContentReader.read(version.value3(), version.value4(), version.value5());
        var when = Shown.When.of(mainFields.getOrDefault(content.kind(), List.of()), content);
        db.update(ENTRY_VERSION)
                .set(VersionFace.of(content, when))
                .where(ENTRY_VERSION.ENTRY_ID.eq(version.value1()), ENTRY_VERSION.VERSION.eq(version.value2()))
                .execute();
    }
}
