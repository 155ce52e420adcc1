package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class PastTest {

    @Autowired
    Given given;

    @Autowired
    Past past;

    @Autowired
    Entries entries;

    @Autowired
    Editing editing;

    @Autowired
    Life life;

    @Autowired
    Restrictions restrictions;

    private Account manager;
    private Account editor;
    private Account viewer;
    private Collection collection;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
    }

    @Test
    void an_entry_is_read_as_it_was_after_each_thing_that_was_done_to_it() {
        Entry created = draft("A report");
        EntryId id = created.id();
        var then = new ArrayList<Entry>();
        var moments = new ArrayList<Instant>();
        List<Runnable> deeds = List.of(
                () -> {},
                () -> save(id, 1, "A better report"),
                () -> given.as(editor, () -> life.submit(id, 2, "")),
                () -> given.as(manager, () -> life.requestChanges(id, 2, "Whose?")),
                () -> save(id, 2, "A report of theirs"),
                () -> given.as(editor, () -> life.submit(id, 3, "")),
                () -> given.as(manager, () -> life.approve(id, 3, "")),
                () -> save(id, 3, "A report, changed after approval"),
                () -> given.as(manager, () -> life.trash(id)),
                () -> given.as(manager, () -> life.restore(id)));
        deeds.forEach(deed -> {
            deed.run();
            then.add(given.as(manager, () -> entries.get(id)));
            moments.add(moment());
        });

        assertThat(moments.stream().map(at -> read(manager, id, at))).containsExactlyElementsOf(then);
        assertThat(then.stream().map(Entry::status))
                .containsExactly(
                        Status.DRAFT,
                        Status.DRAFT,
                        Status.IN_REVIEW,
                        Status.CHANGES_REQUESTED,
                        Status.DRAFT,
                        Status.IN_REVIEW,
                        Status.APPROVED,
                        Status.DRAFT,
                        Status.TRASHED,
                        Status.DRAFT);
        assertThat(given.as(editor, () -> past.get(collection.id(), created.number(), moments.get(1))))
                .isEqualTo(then.get(1));
    }

    @Test
    void what_was_saved_in_the_very_microsecond_counts_and_a_microsecond_before_it_does_not() {
        Entry created = draft("A report");
        Entry saved = save(created.id(), 1, "A better report");

        assertThat(read(manager, created.id(), saved.savedAt()).version()).isEqualTo(2);
        assertThat(read(manager, created.id(), saved.savedAt().plusNanos(999)).version())
                .isEqualTo(2);
        assertThat(read(manager, created.id(), saved.savedAt().minusNanos(1)).version())
                .isEqualTo(1);
        assertThat(read(manager, created.id(), created.savedAt())).isEqualTo(created);
    }

    @Test
    void before_it_was_created_an_entry_is_as_one_that_never_was() {
        Instant before = moment();
        Entry created = draft("A report");
        var never = new EntryNumber(Base.SOURCE, 4711);

        assertThatThrownBy(() -> read(manager, created.id(), before)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.as(manager, () -> past.get(collection.id(), created.number(), before)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.as(manager, () -> past.get(collection.id(), never, before)))
                .isInstanceOf(NotFound.class);
        assertThat(titles(manager, EntryFilter.ALL, before)).isEmpty();
        assertThat(titles(manager, EntryFilter.ALL, moment())).containsExactly("A report");
    }

    @Test
    void a_viewer_gets_the_version_that_was_the_approved_one_then() {
        Entry entry = draft("First");
        Instant unapproved = moment();
        approve(entry.id(), 1);
        Instant first = moment();
        save(entry.id(), 1, "Second");
        Instant worked = moment();
        approve(entry.id(), 2);
        Instant second = moment();
        given.as(manager, () -> life.trash(entry.id()));
        Instant trashed = moment();
        given.as(manager, () -> life.restore(entry.id()));

        assertThatThrownBy(() -> read(viewer, entry.id(), unapproved)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(viewer, entry.id(), trashed)).isInstanceOf(NotFound.class);
        assertThat(titles(viewer, EntryFilter.ALL, unapproved)).isEmpty();
        assertThat(titles(viewer, EntryFilter.ALL.withStatuses(Set.of(Status.TRASHED)), trashed))
                .isEmpty();
        assertThat(List.of(first, worked, second))
                .extracting(at -> read(viewer, entry.id(), at))
                .extracting(
                        Entry::status,
                        Entry::version,
                        Entry::latest,
                        Entry::approved,
                        it -> it.content().title())
                .containsExactly(
                        tuple(Status.APPROVED, 1, 1, 1, "First"),
                        tuple(Status.APPROVED, 1, 1, 1, "First"),
                        tuple(Status.APPROVED, 2, 2, 2, "Second"));
    }

    @Test
    void what_viewers_do_not_see_today_they_do_not_see_in_the_past() {
        Entry entry = draft("Withdrawn");
        approve(entry.id(), 1);
        Instant seen = moment();
        assertThat(titles(viewer, EntryFilter.ALL, seen)).containsExactly("Withdrawn");

        given.as(manager, () -> life.trash(entry.id()));

        assertThatThrownBy(() -> read(viewer, entry.id(), seen)).isInstanceOf(NotFound.class);
        assertThat(titles(viewer, EntryFilter.ALL, seen)).isEmpty();
        assertThat(read(editor, entry.id(), seen).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void an_entry_that_is_restricted_today_is_not_there_at_any_moment() {
        Entry testimony = draft("A testimony");
        Entry report = draft("A report");
        given.as(editor, () -> editing.save(report.id(), 1, report.content().plus(link(testimony.id())), ""));
        Instant open = moment();
        given.run(manager, () -> restrictions.restrict(testimony.id(), List.of()));

        assertThatThrownBy(() -> read(editor, testimony.id(), open)).isInstanceOf(NotFound.class);
        assertThat(titles(editor, EntryFilter.ALL, open)).containsExactly("A report");
        assertThat(count(editor, EntryFilter.ALL, open)).isEqualTo(1);
        assertThat(given.as(editor, () -> past.refs(collection.id(), List.of(testimony.id()), open)))
                .isEmpty();
        assertThat(read(editor, report.id(), open).content().links()).isEmpty();
        assertThat(read(manager, report.id(), open).content().links()).hasSize(1);
        assertThat(titles(manager, EntryFilter.ALL, open)).containsExactly("A testimony", "A report");
    }

    @Test
    void a_viewer_is_not_told_of_a_link_to_what_was_not_approved_yet() {
        Entry later = draft("Approved later");
        Entry first = draft("Approved first");
        given.as(editor, () -> editing.save(first.id(), 1, first.content().plus(link(later.id())), ""));
        approve(first.id(), 2);
        Instant then = moment();
        approve(later.id(), 1);

        assertThat(read(viewer, first.id(), then).content().links()).isEmpty();
        assertThat(read(viewer, first.id(), moment()).content().links()).hasSize(1);
        assertThat(given.as(viewer, () -> past.refs(collection.id(), List.of(later.id(), first.id()), then)))
                .isEqualTo(Map.of(
                        first.id(), new EntryRef(first.id(), first.number(), "Approved first", Status.APPROVED)));
    }

    @Test
    void a_list_is_narrowed_by_what_its_entries_said_and_were_then() {
        Entry entry = given.draft(editor, collection.id(), Base.SOURCE, "Genève");
        given.as(
                editor,
                () -> editing.save(
                        entry.id(),
                        1,
                        entry.content()
                                .withNames(List.of(Name.of("Pour-Mohammadi")))
                                .withTags(List.of("hearing", "un"))
                                .with("published", List.of(FieldValue.of("2019-09"))),
                        ""));
        given.as(editor, () -> life.submit(entry.id(), 2, ""));
        Instant then = moment();
        given.as(manager, () -> life.requestChanges(entry.id(), 2, "Whose?"));
        given.as(manager, () -> editing.save(entry.id(), 2, entry.content().withTitle("Bern"), ""));
        var all = EntryFilter.ALL;
        List<EntryFilter> finding = List.of(
                all.withText("geneve"),
                all.withText("pour-moh"),
                all.withText("S-1"),
                all.withTag("un"),
                all.withStatuses(Set.of(Status.IN_REVIEW)),
                all.withKinds(Set.of(entry.content().kind())),
                all.withDays(LocalDate.of(2019, 9, 30), LocalDate.of(2019, 12, 31)),
                all.withChangedBy(editor.id()));
        List<EntryFilter> missing = List.of(
                all.withText("bern"),
                all.withTag("hear"),
                all.withStatuses(Set.of(Status.DRAFT)),
                all.withDays(LocalDate.of(2020, 1, 1), null),
                all.withChangedBy(manager.id()),
                all.withChanged(then, null));

        assertThat(finding).allSatisfy(filter -> {
            assertThat(titles(manager, filter, then)).containsExactly("Genève");
            assertThat(count(manager, filter, then)).isEqualTo(1);
        });
        assertThat(missing)
                .allSatisfy(filter -> assertThat(titles(manager, filter, then)).isEmpty());
        assertThat(titles(manager, all.withText("bern"), moment())).containsExactly("Bern");
    }

    @Test
    void what_lay_in_the_trash_then_is_shown_only_when_asked_for() {
        Entry entry = draft("Thrown away");
        given.as(manager, () -> life.trash(entry.id()));
        Instant trashed = moment();
        given.as(manager, () -> life.restore(entry.id()));

        assertThat(titles(manager, EntryFilter.ALL, trashed)).isEmpty();
        assertThat(titles(manager, EntryFilter.ALL.withStatuses(Set.of(Status.TRASHED)), trashed))
                .containsExactly("Thrown away");
        assertThat(titles(manager, EntryFilter.ALL, moment())).containsExactly("Thrown away");
    }

    @Test
    void pages_follow_each_other_in_both_directions_and_each_row_has_its_place() {
        IntStream.range(0, 7).forEach(i -> draft("Report " + i));
        var list = new PastList(Base.SOURCE, EntryFilter.ALL, moment());
        draft("One more");

        var ascending = rows(list, false);
        assertThat(ascending)
                .extracting(EntryRow::title)
                .containsExactly("Report 0", "Report 1", "Report 2", "Report 3", "Report 4", "Report 5", "Report 6");
        assertThat(rows(list, true)).isEqualTo(ascending.reversed());
        assertThat(ascending)
                .isEqualTo(given.as(
                        manager,
                        () -> entries.page(
                                collection.id(),
                                Base.SOURCE,
                                EntryFilter.ALL,
                                new EntrySort(EntrySort.By.NUMBER, false),
                                null,
                                7)));
        for (boolean descending : List.of(false, true)) {
            assertThat(rows(list, descending).stream().map(row -> place(list, descending, row, 10)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 7).mapToObj(OptionalInt::of).toList());
        }
        assertThat(place(list, false, ascending.getLast(), 5)).isEmpty();
        assertThat(place(
                        new PastList(Base.SOURCE, EntryFilter.ALL.withText("Report 1"), list.at()),
                        false,
                        ascending.getFirst(),
                        10))
                .isEmpty();
    }

    @Test
    void of_a_moment_that_is_still_to_come_nothing_is_told() {
        Entry entry = draft("A report");
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        assertThatThrownBy(() -> read(manager, entry.id(), tomorrow))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo("error.moment-to-come"));
        assertThatThrownBy(() -> titles(manager, EntryFilter.ALL, tomorrow)).isInstanceOf(Invalid.class);
    }

    @Test
    void of_a_moment_that_no_database_holds_nothing_is_told() {
        Entry entry = draft("A report");
        for (Instant early : List.of(Instant.MIN, Instant.EPOCH.minusNanos(1))) {
            assertThatThrownBy(() -> read(manager, entry.id(), early))
                    .isInstanceOfSatisfying(
                            Invalid.class, refused -> assertThat(refused.key()).isEqualTo("error.moment-too-early"));
            assertThatThrownBy(() -> titles(manager, EntryFilter.ALL, early)).isInstanceOf(Invalid.class);
        }
        assertThat(titles(manager, EntryFilter.ALL, Instant.EPOCH)).isEmpty();
    }

    private Entry draft(String title) {
        return given.draft(editor, collection.id(), Base.SOURCE, title);
    }

    private Entry save(EntryId id, int version, String title) {
        given.run(
                editor,
                () -> editing.save(id, version, entries.get(id).content().withTitle(title), ""));
        return given.as(editor, () -> entries.get(id));
    }

    private void approve(EntryId id, int version) {
        given.as(editor, () -> life.submit(id, version, ""));
        given.as(manager, () -> life.approve(id, version, ""));
    }

    private static Link link(EntryId to) {
        return new Link(LinkId.next(), "cites", to, Certainty.CERTAIN, "");
    }

    /** The present moment, which nothing that is done later shares. */
    private static Instant moment() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        while (!Instant.now().truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
            Thread.onSpinWait();
        }
        return now;
    }

    private Entry read(Account account, EntryId id, Instant at) {
        return given.as(account, () -> past.get(id, at));
    }

    private List<String> titles(Account account, EntryFilter filter, Instant at) {
        var list = new PastList(Base.SOURCE, filter, at);
        return given.as(account, () -> past.page(collection.id(), list, false, null, 100)).stream()
                .map(EntryRow::title)
                .toList();
    }

    private int count(Account account, EntryFilter filter, Instant at) {
        return given.as(account, () -> past.count(collection.id(), new PastList(Base.SOURCE, filter, at), 100));
    }

    private OptionalInt place(PastList list, boolean descending, EntryRow row, int most) {
        return given.as(manager, () -> past.place(collection.id(), list, descending, row, most));
    }

    private List<EntryRow> rows(PastList list, boolean descending) {
        var rows = new ArrayList<EntryRow>();
        List<EntryRow> page = page(list, descending, null);
        while (!page.isEmpty()) {
            rows.addAll(page);
            page = page(list, descending, page.getLast());
        }
        return rows;
    }

    private List<EntryRow> page(PastList list, boolean descending, @Nullable EntryRow after) {
        return given.as(manager, () -> past.page(collection.id(), list, descending, after, 3));
    }
}
