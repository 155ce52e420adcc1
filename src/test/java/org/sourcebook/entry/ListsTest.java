package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Kinds;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ListsTest {

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Kinds kinds;

    Account manager;
    Collection collection;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
    }

    @ParameterizedTest
    @EnumSource(EntrySort.By.class)
    void pages_follow_each_other_without_gap_or_repetition_in_both_directions(EntrySort.By by) {
        IntStream.range(0, 23)
                .forEach(i ->
                        event("Same title " + i % 3, i % 2 == 0 ? new String[] {"19" + (60 + i)} : new String[0]));

        var ascending = all(new EntrySort(by, false));
        var descending = all(new EntrySort(by, true));

        assertThat(ascending).hasSize(23).doesNotHaveDuplicates();
        assertThat(descending).isEqualTo(ascending.reversed());
    }

    @ParameterizedTest
    @EnumSource(EntrySort.By.class)
    void the_place_of_a_row_is_how_many_are_before_it_in_either_direction(EntrySort.By by) {
        IntStream.range(0, 7).forEach(i -> event("Same title " + i % 2));
        for (EntrySort sort : List.of(new EntrySort(by, false), new EntrySort(by, true))) {
            var rows = all(sort);
            assertThat(rows.stream().map(row -> place(EntryFilter.ALL, sort, row, 10)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 7).mapToObj(OptionalInt::of).toList());
        }
    }

    @Test
    void a_row_that_a_filter_leaves_out_or_that_is_too_far_down_has_no_place() {
        event("A report");
        event("An article");
        var article = all(EntrySort.TITLE).getLast();
        assertThat(place(EntryFilter.ALL.withText("report"), EntrySort.TITLE, article, 10))
                .isEmpty();
        assertThat(place(EntryFilter.ALL, EntrySort.TITLE, article, 0)).isEmpty();
        assertThat(place(EntryFilter.ALL, EntrySort.TITLE, article, 1)).hasValue(1);
    }

    @Test
    void titles_sort_without_regard_to_case_and_accents() {
        List.of("Zürich", "äther", "Avaei", "avaie").forEach(title -> event(title));
        assertThat(titles(EntryFilter.ALL)).containsExactly("äther", "Avaei", "avaie", "Zürich");
    }

    @Test
    void text_finds_titles_names_and_numbers() {
        var conference = event("A conference in Geneva");
        var person = event("Somebody");
        save(person, person.content().withNames(List.of(Name.of("Pour-Mohammadi"), Name.of("پورمحمدی"))));

        assertThat(titles(EntryFilter.ALL.withText("GENEVA"))).containsExactly("A conference in Geneva");
        assertThat(titles(EntryFilter.ALL.withText("pour-moh"))).containsExactly("Somebody");
        assertThat(titles(EntryFilter.ALL.withText("پور"))).containsExactly("Somebody");
        assertThat(titles(EntryFilter.ALL.withText(conference.number().toString())))
                .containsExactly("A conference in Geneva");
        assertThat(titles(EntryFilter.ALL.withText("100%"))).isEmpty();
    }

    @Test
    void a_range_of_days_finds_every_date_that_may_lie_in_it() {
        event("Summer", "1988-22");
        event("Open", "../1988-08");
        event("Later", "2019-09-09");
        event("Undated");

        assertThat(titles(dated(LocalDate.of(1988, 7, 1), LocalDate.of(1988, 7, 31))))
                .containsExactly("Open", "Summer");
        assertThat(titles(dated(LocalDate.of(1989, 1, 1), null))).containsExactly("Later");
        assertThat(titles(dated(null, LocalDate.of(1900, 1, 1)))).containsExactly("Open");
    }

    @Test
    void of_several_dates_a_list_shows_the_earliest_which_it_sorts_by_whatever_their_order() {
        event("Two voices", "2019-09-20", "2019-09-09");
        event("One voice", "2019-09-15");
        event("Undated");
        event("Open", "1990", "../1988-08");

        var byDate = all(new EntrySort(EntrySort.By.DATE, false));

        assertThat(byDate)
                .extracting(EntryRow::date)
                .containsExactlyInAnyOrder(null, "../1988-08", "2019-09-09", "2019-09-15");
        assertThat(byDate.subList(2, 4)).extracting(EntryRow::date).containsExactly("2019-09-09", "2019-09-15");
    }

    @Test
    void tags_and_states_narrow_a_list_and_the_trash_is_shown_only_when_asked_for() {
        var tagged = event("Tagged");
        event("Plain");
        save(tagged, tagged.content().withTags(List.of("geneva")));

        var byTag = new EntryFilter("", Set.of(), Set.of(), "geneva", null, null, null, null, null);
        assertThat(titles(byTag)).containsExactly("Tagged");
        assertThat(titles(EntryFilter.ALL.withStatuses(Set.of(Status.DRAFT)))).containsExactly("Plain", "Tagged");
        assertThat(titles(EntryFilter.ALL.withStatuses(Set.of(Status.TRASHED)))).isEmpty();
        assertThat(given.as(manager, () -> entries.tags(collection.id()))).containsExactly("geneva");
    }

    @Test
    void a_link_is_seen_from_the_other_end_too() {
        var speaker = given.draft(manager, collection.id(), Base.ENTITY, "Speaker");
        var conference = event("Conference");
        var link = new Link(LinkId.next(), "spoke-at", conference.id(), Certainty.LIKELY, "as one source has it");
        save(speaker, speaker.content().plus(link));

        assertThat(given.as(manager, () -> entries.inward(conference.id())))
                .containsExactly(
                        new InwardLink(link, new EntryRef(speaker.id(), speaker.number(), "Speaker", Status.DRAFT)));
    }

    @Test
    void suggestions_begin_with_the_titles_that_begin_so() {
        event("The Geneva conference");
        event("Geneva hearing");
        assertThat(given.as(manager, () -> entries.suggest(collection.id(), null, "geneva", 10)))
                .extracting(EntryRef::title)
                .containsExactly("Geneva hearing", "The Geneva conference");
    }

    private Entry event(String title, String... when) {
        var dates = Stream.of(when).map(FieldValue::of).toList();
        return given.as(manager, () -> {
            var kind = kinds.of(collection.id()).offered(Base.EVENT).getFirst();
            var content = Content.of(kind.id(), title);
            return editing.create(collection.id(), Base.EVENT, dates.isEmpty() ? content : content.with("when", dates));
        });
    }

    private void save(Entry entry, Content content) {
        given.as(manager, () -> editing.save(entry.id(), entry.version(), content, ""));
    }

    private List<EntryRow> all(EntrySort sort) {
        return given.as(manager, () -> {
            var all = new ArrayList<EntryRow>();
            var page = entries.page(collection.id(), Base.EVENT, EntryFilter.ALL, sort, null, 5);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = entries.page(collection.id(), Base.EVENT, EntryFilter.ALL, sort, page.getLast(), 5);
            }
            return all;
        });
    }

    private List<String> titles(EntryFilter filter) {
        return given.as(
                manager,
                () -> entries.page(collection.id(), Base.EVENT, filter, EntrySort.TITLE, null, 50).stream()
                        .map(EntryRow::title)
                        .toList());
    }

    private static EntryFilter dated(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new EntryFilter("", Set.of(), Set.of(), "", from, to, null, null, null);
    }

    private OptionalInt place(EntryFilter filter, EntrySort sort, EntryRow row, int most) {
        return given.as(manager, () -> entries.place(collection.id(), Base.EVENT, filter, sort, row, most));
    }
}
