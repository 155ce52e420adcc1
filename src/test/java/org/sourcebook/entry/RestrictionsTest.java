package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class RestrictionsTest {

    private static final EntrySort BY_TITLE = new EntrySort(EntrySort.By.TITLE, false);

    @Autowired
    Given given;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Entries entries;

    @Autowired
    Editing editing;

    @Autowired
    History history;

    @Autowired
    Activity activity;

    @Autowired
    Reviews reviews;

    @Autowired
    Journal journal;

    private Account manager;
    private Account editor;
    private Account reader;
    private Collection collection;
    private Entry testimony;

    @BeforeEach
    void a_restricted_testimony() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reader = given.memberOf(collection, manager, Role.EDITOR);
        testimony = given.draft(editor, collection.id(), Base.SOURCE, "A testimony");
        given.as(
                editor,
                () -> editing.save(testimony.id(), 1, testimony.content().withTags(List.of("secret")), ""));
        given.run(manager, () -> restrictions.restrict(testimony.id(), List.of(reader.id())));
    }

    @Test
    void for_everyone_else_it_is_in_no_list_count_search_or_tag() {
        assertThat(seenBy(editor)).isEqualTo(new Seen(List.of(), 0, Map.of(), 0, List.of(), List.of()));
        assertThat(seenBy(reader))
                .isEqualTo(new Seen(
                        List.of("A testimony"),
                        1,
                        Map.of(Base.SOURCE, Map.of(Status.DRAFT, 1)),
                        1,
                        List.of("A testimony"),
                        List.of("secret")));
        assertThat(seenBy(manager)).isEqualTo(seenBy(reader));
    }

    @Test
    void it_is_answered_as_a_number_that_was_never_given() {
        var never = new EntryNumber(Base.SOURCE, 4711);
        assertThat(refusal(() -> entries.get(collection.id(), testimony.number())))
                .isEqualTo(refusal(() -> entries.get(collection.id(), never)));
        assertThat(refusal(() -> entries.get(testimony.id()))).isEqualTo(refusal(() -> entries.get(EntryId.next())));
    }

    @Test
    void whoever_does_not_see_it_cannot_name_it() {
        assertThatThrownBy(() -> given.as(
                        editor,
                        () -> editing.create(
                                collection.id(),
                                Base.SOURCE,
                                content("A letter").plus(link(testimony.id())))))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo("error.no-such-entry"));
    }

    @Test
    void what_names_it_is_left_out_for_others_and_survives_their_changes() {
        Entry letter = given.as(
                manager,
                () -> editing.create(
                        collection.id(), Base.SOURCE, content("A letter").plus(link(testimony.id()))));
        Entry seen = given.as(editor, () -> entries.get(letter.id()));
        assertThat(seen.content().links()).isEmpty();
        assertThat(given.as(editor, () -> history.version(letter.id(), 1))
                        .content()
                        .links())
                .isEmpty();

        var saved = given.as(
                editor, () -> editing.save(letter.id(), 1, seen.content().withTitle("A note"), ""));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        done -> assertThat(done.entry().content().links()).isEmpty());
        assertThat(given.as(manager, () -> entries.get(letter.id())).content())
                .isEqualTo(letter.content().withTitle("A note"));
    }

    @Test
    void its_approved_edition_is_restricted_as_well() {
        Account viewer = given.memberOf(collection, manager, Role.VIEWER);
        Entry draft = given.draft(editor, collection.id(), Base.SOURCE, "A second testimony");
        given.as(editor, () -> reviews.submit(draft.id(), 1, ""));
        given.run(manager, () -> restrictions.restrict(draft.id(), List.of()));
        given.as(manager, () -> reviews.approve(draft.id(), 1, ""));
        assertThat(seenBy(viewer).titles()).isEmpty();
        given.run(manager, () -> restrictions.lift(draft.id()));
        assertThat(seenBy(viewer).titles()).containsExactly("A second testimony");
    }

    @Test
    void the_journal_says_who_may_read_and_others_are_not_told() {
        assertThat(Records.about(journal, ChainId.of(collection.id()), "entry:" + testimony.id())
                        .getLast())
                .extracting(JournalRecord::action, JournalRecord::payload)
                .containsExactly(
                        "entry-restricted",
                        "{\"entry\":\"%s\",\"readers\":[\"%s\"]}".formatted(testimony.id(), reader.id()));
        assertThat(given.as(editor, () -> activity.of(collection.id(), ActivityFilter.ALL, Long.MAX_VALUE, 50))
                        .lines())
                .noneMatch(line ->
                        line.action().startsWith("entry") || line.action().startsWith("version"));
    }

    @Test
    void readers_are_members() {
        Account stranger = given.member("Stranger");
        assertThatThrownBy(() ->
                        given.run(manager, () -> restrictions.restrict(testimony.id(), List.of(stranger.id()))))
                .isInstanceOf(Invalid.class);
        assertThat(given.as(manager, () -> restrictions.readers(testimony.id())))
                .containsExactly(reader.id());
    }

    private record Seen(
            List<String> titles,
            int count,
            Map<Base, Map<Status, Integer>> figures,
            int refs,
            List<String> suggested,
            List<String> tags) {}

    private Seen seenBy(Account account) {
        var id = collection.id();
        return given.as(
                account,
                () -> new Seen(
                        entries.page(id, Base.SOURCE, EntryFilter.ALL, BY_TITLE, null, 10).stream()
                                .map(EntryRow::title)
                                .toList(),
                        entries.count(id, Base.SOURCE, EntryFilter.ALL, 10),
                        entries.figures(id),
                        entries.refs(id, List.of(testimony.id())).size(),
                        entries.suggest(id, Base.SOURCE, "testimony", 10).stream()
                                .map(EntryRef::title)
                                .toList(),
                        entries.tags(id)));
    }

    private Map<String, Object> refusal(Supplier<Entry> asked) {
        try {
            return Map.of("answer", given.as(editor, asked));
        } catch (NotFound refused) {
            return Map.of("key", refused.key(), "arguments", refused.arguments());
        }
    }

    private Content content(String title) {
        return Content.of(testimony.content().kind(), title).withFields(new TreeMap<>());
    }

    private static Link link(EntryId to) {
        return new Link(LinkId.next(), "related-to", to, Certainty.LIKELY, "");
    }
}
