package org.sourcebook.entry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.ENTRY_STEP;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class PastOfEarlierEntriesTest {

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Life life;

    @Autowired
    PurgeRepository rows;

    @Autowired
    DSLContext db;

    private Account manager;
    private Account editor;
    private Entry entry;

    @BeforeEach
    void an_entry_that_much_was_done_to() {
        manager = given.member("Manager");
        Collection collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        entry = given.draft(editor, collection.id(), Base.EVENT, "A conference");
        Content content = entry.content()
                .with("when", List.of(FieldValue.of("2019-09-20"), FieldValue.of("1988-07")))
                .withNames(List.of(Name.of("Genève 2019")))
                .withTags(List.of("geneva", "hearing"));
        given.run(editor, () -> {
            editing.save(entry.id(), 1, content, "");
            life.submit(entry.id(), 2, "\"version\":7");
        });
        given.run(manager, () -> {
            life.approve(entry.id(), 2, "");
            life.trash(entry.id());
            life.restore(entry.id());
        });
        given.run(editor, () -> {
            editing.save(entry.id(), 2, content.withTitle("Another"), "");
            life.submit(entry.id(), 3, "");
        });
        given.run(manager, () -> {
            life.requestChanges(entry.id(), 3, "Which one?");
            life.trash(entry.id());
            life.restore(entry.id());
        });
        given.run(editor, () -> editing.save(entry.id(), 3, content.withTitle("A third"), ""));
        given.run(manager, () -> life.trash(entry.id()));
    }

    @Test
    void what_was_done_before_it_was_kept_apart_is_found_in_the_journal_and_in_the_versions() {
        var steps = steps(entry.id());
        var versions = versions(entry.id());
        db.deleteFrom(ENTRY_STEP).execute();
        db.update(ENTRY_VERSION)
                .setNull(ENTRY_VERSION.FOLDED)
                .setNull(ENTRY_VERSION.TAGS)
                .setNull(ENTRY_VERSION.DATE_TEXT)
                .setNull(ENTRY_VERSION.EARLIEST_DAY)
                .setNull(ENTRY_VERSION.LATEST_DAY)
                .execute();

        db.connection(PastOfEarlierEntries::fill);

        assertThat(steps(entry.id())).isEqualTo(steps).hasSize(9);
        assertThat(versions(entry.id())).isEqualTo(versions).hasSize(4);
        assertThat(versions.getLast().get(ENTRY_VERSION.DATE_TEXT)).isEqualTo("1988-07");
        assertThat(versions.getLast().get(ENTRY_VERSION.FOLDED)).isEqualTo("a third\ngeneve 2019");
    }

    @Test
    void of_an_entry_that_was_purged_nothing_is_told() {
        db.deleteFrom(ENTRY_STEP).execute();
        rows.purge(entry.id());

        db.connection(PastOfEarlierEntries::fill);

        assertThat(steps(entry.id())).isEmpty();
    }

    private List<? extends Record> steps(EntryId id) {
        return db.select(ENTRY_STEP.STEP, ENTRY_STEP.VERSION, ENTRY_STEP.STATUS, ENTRY_STEP.APPROVED_VERSION)
                .from(ENTRY_STEP)
                .where(ENTRY_STEP.ENTRY_ID.eq(id))
                .orderBy(ENTRY_STEP.STEP)
                .fetch();
    }

    private List<? extends Record> versions(EntryId id) {
        return db.selectFrom(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id))
                .orderBy(ENTRY_VERSION.VERSION)
                .fetch();
    }
}
