package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class EditingTest {

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    @Autowired
    Kinds kinds;

    @Autowired
    Collections collections;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    Account manager;
    Account leila;
    Account omid;
    Collection collection;

    @BeforeEach
    void two_editors_in_a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        leila = given.memberOf(collection, manager, Role.EDITOR);
        omid = given.memberOf(collection, manager, Role.EDITOR);
    }

    @Test
    void numbers_count_up_for_each_base_alone() {
        assertThat(List.of(
                        draft(Base.SOURCE, "One").number().toString(),
                        draft(Base.ENTITY, "Two").number().toString(),
                        draft(Base.SOURCE, "Three").number().toString()))
                .containsExactly("S-1", "E-1", "S-2");
    }

    @Test
    void what_was_saved_is_read_back_to_the_character() {
        var source = draft(Base.SOURCE, "A source");
        var event = draft(Base.EVENT, "An event");
        var content = Content.of(event.content().kind(), "رویداد 🕊 <b>bold</b>")
                .with(
                        "when",
                        List.of(
                                new FieldValue("2019-09-09", "one voice", source.id()),
                                new FieldValue("2019-09-20", "another voice", null)))
                .with("account", List.of(FieldValue.of("  two\nlines, \"quoted\"\tand \\ more  ")))
                .withNames(List.of(new Name("کنفرانس", "fa", "Arab", "", source.id())))
                .withTags(List.of("geneva", "conference"))
                .plus(new Link(LinkId.next(), "about", source.id(), Certainty.DISPUTED, "says a voice"));

        save(leila, event, content);

        Entry read = given.as(leila, () -> entries.get(event.id()));
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void a_text_of_five_megabytes_is_read_back_to_the_character() {
        String text = ("Line é 🕊 " + "a".repeat(990) + "\n").repeat(5_000);
        var source = draft(Base.SOURCE, "A long one");

        save(leila, source, source.content().with("text", values(text)));

        assertThat(given.as(leila, () -> entries.get(source.id()))
                        .content()
                        .fields()
                        .get("text"))
                .isEqualTo(values(text));
    }

    @Test
    void a_save_that_changes_nothing_makes_no_version() {
        var entry = draft(Base.ENTITY, "A person");
        assertThat(save(omid, entry, entry.content())).isInstanceOf(SaveOutcome.Unchanged.class);
        assertThat(given.as(leila, () -> history.of(entry.id(), Integer.MAX_VALUE, 100)))
                .hasSize(1);
    }

    @Test
    void changes_of_different_parts_are_merged_and_told() {
        var entry = draft(Base.ENTITY, "A person");
        save(leila, entry, entry.content().with("about", values("Leila's text")));

        var outcome = save(omid, entry, entry.content().withTitle("Omid's title"));

        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Merged.class, merged -> {
            assertThat(merged.takenFromOthers())
                    .extracting(LastChange::part, LastChange::version, LastChange::by)
                    .containsExactly(tuple(new FieldPart("about"), 2, leila.id()));
            assertThat(merged.entry().content())
                    .isEqualTo(entry.content().withTitle("Omid's title").with("about", values("Leila's text")));
        });
    }

    @Test
    void changes_of_the_same_part_save_nothing_and_show_both() {
        var entry = draft(Base.ENTITY, "A person");
        save(leila, entry, entry.content().withTitle("Leila's title").withTags(List.of("a")));

        var outcome =
                save(omid, entry, entry.content().withTitle("Omid's title").withTags(List.of("b")));

        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Conflict.class, conflict -> {
            assertThat(conflict.disputed()).containsExactly(new TitlePart());
            assertThat(conflict.theirs().content().title()).isEqualTo("Leila's title");
            assertThat(conflict.merged().tags()).containsExactly("a", "b");
            assertThat(conflict.by()).isEqualTo(leila.id());
        });
        assertThat(given.as(leila, () -> entries.get(entry.id())).version()).isEqualTo(2);
    }

    @Test
    void two_changes_of_one_long_text_are_brought_together_where_they_are_in_different_paragraphs() {
        var entry = draft(Base.ENTITY, "A person");
        save(leila, entry, entry.content().with("about", values("One.\nTwo.\nThree.\n")));
        var begun = given.as(leila, () -> entries.get(entry.id()));
        save(leila, begun, begun.content().with("about", values("One, says Leila.\nTwo.\nThree.\n")));

        var outcome = save(omid, begun, begun.content().with("about", values("One.\nTwo.\nThree, says Omid.\n")));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Merged.class,
                        merged -> assertThat(merged.entry().content().values("about"))
                                .isEqualTo(values("One, says Leila.\nTwo.\nThree, says Omid.\n")));
    }

    @Test
    void of_two_changes_of_the_same_both_remain_in_the_history_whichever_is_chosen() {
        var entry = draft(Base.ENTITY, "A person");
        save(leila, entry, entry.content().withTitle("Leila's title"));
        var theirs = entry.content().withTitle("Leila's title");
        var mine = entry.content().withTitle("Omid's title");
        var third = entry.content().withTitle("A third title");

        given.as(omid, () -> editing.settle(entry.id(), 2, mine, "as typed", third, "agreed"));
        assertThat(titles(entry)).containsExactly("A third title", "Omid's title", "Leila's title", "A person");
        assertThat(given.as(leila, () -> history.of(entry.id(), Integer.MAX_VALUE, 100)))
                .extracting(VersionRow::note)
                .containsExactly("agreed", "as typed", "", "");

        given.as(omid, () -> editing.settle(entry.id(), 4, mine, "as typed", theirs, ""));
        assertThat(titles(entry)).startsWith("Leila's title", "Omid's title", "A third title");
        given.as(omid, () -> editing.settle(entry.id(), 6, mine, "as typed", mine, ""));
        assertThat(titles(entry)).startsWith("Omid's title", "Leila's title").hasSize(7);
    }

    @Test
    void a_choice_between_versions_that_have_moved_on_is_a_save_like_any_other() {
        var entry = draft(Base.ENTITY, "A person");
        save(leila, entry, entry.content().withTitle("Second"));
        save(
                leila,
                given.as(leila, () -> entries.get(entry.id())),
                entry.content().withTitle("Third"));

        var outcome = given.as(
                omid,
                () -> editing.settle(
                        entry.id(),
                        2,
                        entry.content().withTitle("Mine"),
                        "as typed",
                        entry.content().withTitle("Chosen"),
                        ""));

        assertThat(outcome).isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(titles(entry)).containsExactly("Third", "Second", "A person");
    }

    @Test
    void who_changed_a_part_last_is_told_for_each_that_says_something() {
        var entry = draft(Base.ENTITY, "A person");
        save(leila, entry, entry.content().with("about", values("A text")).withTags(List.of("x")));
        save(
                omid,
                given.as(omid, () -> entries.get(entry.id())),
                entry.content().with("about", values("A longer text")).withTags(List.of("x")));

        assertThat(lastChanges(entry))
                .containsExactly(
                        tuple(new TitlePart(), 1, leila.id()),
                        tuple(new FieldPart("about"), 3, omid.id()),
                        tuple(new TagsPart(), 2, leila.id()));
    }

    @Test
    void who_changed_a_part_is_found_for_versions_of_which_that_was_not_written() {
        var entry = draft(Base.ENTITY, "A person");
        save(omid, entry, entry.content().with("about", values("A text")));
        save(
                leila,
                given.as(leila, () -> entries.get(entry.id())),
                entry.content().withTitle("Another").with("about", values("A text")));
        db.update(ENTRY_VERSION).setNull(ENTRY_VERSION.CHANGED).execute();

        assertThat(lastChanges(entry))
                .containsExactly(tuple(new TitlePart(), 3, leila.id()), tuple(new FieldPart("about"), 2, omid.id()));
    }

    private List<Tuple> lastChanges(Entry entry) {
        return given.as(leila, () -> history.lastChanges(entry.id())).stream()
                .map(change -> tuple(change.part(), change.version(), change.by()))
                .toList();
    }

    private List<String> titles(Entry entry) {
        return given.as(leila, () -> history.of(entry.id(), Integer.MAX_VALUE, 100)).stream()
                .map(VersionRow::title)
                .toList();
    }

    @Test
    void where_the_collection_wants_it_a_change_says_why_and_what_is_new_or_the_same_need_not() {
        var entry = draft(Base.ENTITY, "A person");
        given.as(manager, () -> collections.set(collection.id(), new Settings(1, false, true)));
        var changed = entry.content().withTitle("Another name");

        assertThatThrownBy(() -> given.as(omid, () -> editing.save(entry.id(), 1, changed, " ")))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.field()).isEqualTo("note"));
        assertThat(given.as(omid, () -> editing.save(entry.id(), 1, entry.content(), "")))
                .isInstanceOf(SaveOutcome.Unchanged.class);
        assertThat(given.as(omid, () -> editing.save(entry.id(), 1, changed, "So says the report.")))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(draft(Base.ENTITY, "A second person").version()).isEqualTo(1);

        given.as(manager, () -> collections.set(collection.id(), new Settings(1, false, false)));
        assertThat(given.as(omid, () -> editing.save(entry.id(), 2, entry.content(), "")))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void the_journal_says_what_changed_and_why() {
        var entry = draft(Base.ENTITY, "A person");
        given.as(leila, () -> editing.save(entry.id(), 1, entry.content().withTags(List.of("x")), "a better tag"));

        assertThat(Records.about(journal, ChainId.of(collection.id()), "entry:" + entry.id())
                        .reversed())
                .extracting(JournalRecord::action)
                .containsExactly("version-saved", "entry-created");
        assertThat(Records.about(journal, ChainId.of(collection.id()), "entry:" + entry.id())
                        .reversed()
                        .getFirst()
                        .payload())
                .contains("\"changed\":[\"tags\"]", "\"note\":\"a better tag\"");
        assertThat(given.as(leila, () -> history.between(entry.id(), 1, 2)))
                .extracting(Change::part)
                .containsExactly(new TagsPart());
    }

    @Test
    void content_that_breaks_a_rule_is_refused_with_the_field_and_the_rule() {
        var entry = draft(Base.EVENT, "An event");
        var other = given.draft(manager, given.collectionOf(manager).id(), Base.SOURCE, "Elsewhere");
        var content = entry.content();

        assertRefused(entry, content.withTitle("   "), "title", "error.empty");
        assertRefused(entry, content.withTitle("x".repeat(501)), "title", "error.too-long");
        assertRefused(entry, content.with("when", values("2019-13-45")), "when", "error.not-a-date");
        assertRefused(entry, content.with("nowhere", values("x")), "nowhere", "error.no-such-field");
        assertRefused(entry, link(content, entry.id()), "links", "error.link-to-itself");
        assertRefused(entry, link(content, other.id()), "links", "error.no-such-entry");
        assertRefused(entry, link(content, EntryId.next()), "links", "error.no-such-entry");
    }

    @Test
    void a_title_of_500_characters_of_four_bytes_is_kept() {
        String title = "🕊".repeat(500);
        assertThat(draft(Base.SOURCE, title).content().title()).isEqualTo(title);
    }

    @Test
    void a_text_of_five_megabytes_is_kept() {
        var source = draft(Base.SOURCE, "A long source");
        String text = "Zeile äöü 🕊\n".repeat(350_000);
        save(leila, source, source.content().with("text", values(text)));
        assertThat(given.as(omid, () -> entries.get(source.id())).content().values("text"))
                .isEqualTo(values(text));
    }

    @Test
    void a_commenter_cannot_save_and_who_does_not_see_the_entry_finds_nothing() {
        var entry = draft(Base.SOURCE, "A source");
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        var stranger = given.member("Stranger");

        assertThatThrownBy(() -> save(commenter, entry, entry.content().withTitle("x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> save(viewer, entry, entry.content().withTitle("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(stranger, entry, entry.content().withTitle("x")))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(Entry entry, Content content, String field, String key) {
        assertThatThrownBy(() -> save(leila, entry, content)).isInstanceOfSatisfying(Invalid.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static Content link(Content content, EntryId to) {
        return content.plus(new Link(LinkId.next(), "about", to, Certainty.CERTAIN, ""));
    }

    private static List<FieldValue> values(String text) {
        return List.of(FieldValue.of(text));
    }

    private Entry draft(Base base, String title) {
        return given.draft(leila, collection.id(), base, title);
    }

    private SaveOutcome save(Account by, Entry from, Content content) {
        return given.as(by, () -> editing.save(from.id(), from.version(), content, ""));
    }
}
