package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.collection.FieldType.CHOICE;
import static org.sourcebook.collection.FieldType.DATE;
import static org.sourcebook.collection.FieldType.TEXT;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.FieldId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class FieldsTest {

    @Autowired
    Given given;

    @Autowired
    Kinds kinds;

    @Autowired
    Fields fields;

    @Autowired
    Grants grants;

    @Autowired
    Journal journal;

    private Account leila;
    private CollectionId collection;
    private KindId book;

    @BeforeEach
    void a_managed_collection_with_books() {
        leila = given.member("Leila");
        collection = given.collectionOf(leila).id();
        book = given.as(leila, () -> kinds.of(collection))
                .kind(Base.SOURCE, "book")
                .orElseThrow()
                .id();
    }

    @Test
    void a_new_field_stands_last_under_a_key_made_from_its_label() {
        var wanted = new NewField(" Printing ", " Which one ", CHOICE, true, true, true, List.of(" First", "Second "));
        FieldDefinition added = add(wanted);
        assertThat(added)
                .isEqualTo(new FieldDefinition(
                        added.id(),
                        "printing",
                        "Printing",
                        "Which one",
                        CHOICE,
                        true,
                        true,
                        false,
                        true,
                        List.of("First", "Second"),
                        false));
        assertThat(book().fields()).last().isEqualTo(added);
        assertThat(last().action()).isEqualTo("field-added");
        assertThat(last().subject()).isEqualTo("kind:" + book);
        assertThat(last().payload())
                .isEqualTo(("{\"attributed\":true,\"choices\":[\"First\",\"Second\"],\"field\":\"%s\","
                                + "\"help\":\"Which one\",\"key\":\"printing\",\"kind\":\"%s\",\"label\":\"Printing\","
                                + "\"many\":true,\"required\":true,\"type\":\"CHOICE\"}")
                        .formatted(added.id(), book));
    }

    @Test
    void two_fields_of_a_kind_are_not_called_the_same_retired_ones_included() {
        run(() -> fields.retire(collection, book, field("isbn").id()));
        assertInvalid("label", () -> fields.add(collection, book, NewField.of("isbn", TEXT)));
        assertInvalid(
                "label",
                () -> fields.describe(collection, book, field("summary").id(), "ISBN", "", false));
    }

    @Test
    void choices_belong_to_choice_fields_each_once_and_not_empty() {
        assertInvalid("choices", () -> new NewField("A", "", TEXT, false, false, false, List.of("b")));
        assertInvalid("choices", () -> new NewField("A", "", CHOICE, false, false, false, List.of()));
        assertInvalid("choices", () -> new NewField("A", "", CHOICE, false, false, false, List.of("b", " b")));
        assertInvalid("choices", () -> new NewField("A", "", CHOICE, false, false, false, List.of(" ")));
        assertInvalid("choices", () -> new NewField("A", "", CHOICE, false, false, false, numbers(501)));
        assertThat(new NewField("A", "", CHOICE, false, false, false, numbers(500)).choices())
                .hasSize(500);
    }

    @Test
    void the_choices_of_a_field_change_and_those_of_another_type_stay_none() {
        FieldDefinition printing = add(new NewField("Printing", "", CHOICE, false, false, false, List.of("First")));
        run(() -> fields.changeChoices(collection, book, printing.id(), List.of("Second", "First")));
        assertThat(field("printing")).isEqualTo(printing.withChoices(List.of("Second", "First")));
        assertInvalid("choices", () -> fields.changeChoices(collection, book, printing.id(), List.of()));
        assertInvalid(
                "choices",
                () -> fields.changeChoices(collection, book, field("isbn").id(), List.of("a")));
    }

    @Test
    void a_field_is_called_and_explained_anew_under_its_old_key() {
        FieldDefinition isbn = field("isbn");
        run(() -> fields.describe(collection, book, isbn.id(), "Standard number", "Ten or thirteen digits", true));
        assertThat(field("isbn")).isEqualTo(isbn.described("Standard number", "Ten or thirteen digits", true));
    }

    @Test
    void the_longest_label_and_hint_are_kept_to_the_character() {
        FieldDefinition added =
                add(new NewField("🙂".repeat(100), "🙂".repeat(1000), TEXT, false, false, false, List.of()));
        assertThat(field(added.key())).isEqualTo(added);
        assertInvalid("help", () -> new NewField("A", "x".repeat(1001), TEXT, false, false, false, List.of()));
    }

    @Test
    void a_field_moves_among_those_that_are_offered_and_retired_ones_stand_last() {
        run(() -> {
            fields.retire(collection, book, field("authors").id());
            fields.move(collection, book, field("isbn").id(), 0);
            fields.move(collection, book, field("url").id(), 99);
        });
        assertThat(book().fields())
                .extracting(FieldDefinition::key)
                .containsExactly(
                        "isbn", "publisher", "published", "accessed", "language", "summary", "text", "url", "authors");
    }

    @Test
    void one_date_is_the_main_one() {
        run(() -> fields.setMain(collection, book, field("accessed").id()));
        assertThat(book().fields())
                .filteredOn(FieldDefinition::main)
                .extracting(FieldDefinition::key)
                .containsExactly("accessed");
        assertThat(last().action()).isEqualTo("main-date-set");
    }

    @Test
    void what_is_no_date_or_is_retired_cannot_be_the_main_one() {
        assertInvalid(null, () -> fields.setMain(collection, book, field("isbn").id()));
        FieldDefinition reprinted = add(NewField.of("Reprinted", DATE));
        run(() -> fields.retire(collection, book, reprinted.id()));
        assertInvalid(null, () -> fields.setMain(collection, book, reprinted.id()));
    }

    @Test
    void a_retired_field_is_not_offered_and_no_main_date_and_comes_back_as_it_was() {
        FieldDefinition published = field("published");
        run(() -> fields.retire(collection, book, published.id()));
        assertThat(book().offered()).extracting(FieldDefinition::key).doesNotContain("published");
        assertThat(field("published")).isEqualTo(published.withRetired(true).withMain(false));
        run(() -> fields.bringBack(collection, book, published.id()));
        assertThat(book().offered()).contains(published.withMain(false));
    }

    @Test
    void only_managers_change_fields() {
        Account reviewer = given.member("Reviewer");
        run(() -> grants.give(collection, reviewer.id(), Role.REVIEWER, null));
        FieldId isbn = field("isbn").id();
        given.run(reviewer, () -> {
            assertForbidden(() -> fields.add(collection, book, NewField.of("Mine", TEXT)));
            assertForbidden(() -> fields.describe(collection, book, isbn, "Mine", "", false));
            assertForbidden(() -> fields.move(collection, book, isbn, 0));
            assertForbidden(() -> fields.changeChoices(collection, book, isbn, List.of()));
            assertForbidden(() -> fields.setMain(collection, book, isbn));
            assertForbidden(() -> fields.retire(collection, book, isbn));
            assertForbidden(() -> fields.bringBack(collection, book, isbn));
        });
    }

    @Test
    void a_field_of_another_kind_is_not_found() {
        FieldId born = given.as(leila, () -> kinds.of(collection))
                .kind(Base.ENTITY, "person")
                .flatMap(person -> person.field("born"))
                .orElseThrow()
                .id();
        run(() ->
                assertThatThrownBy(() -> fields.retire(collection, book, born)).isInstanceOf(NotFound.class));
    }

    private FieldDefinition add(NewField wanted) {
        return given.as(leila, () -> fields.add(collection, book, wanted));
    }

    private Kind book() {
        return given.as(leila, () -> kinds.of(collection)).kind(book).orElseThrow();
    }

    private FieldDefinition field(String key) {
        return book().field(key).orElseThrow();
    }

    private JournalRecord last() {
        return journal.before(ChainId.of(collection), Long.MAX_VALUE, 1).getFirst();
    }

    private void run(Runnable work) {
        given.run(leila, work);
    }

    private void assertInvalid(@Nullable String field, Runnable work) {
        run(() -> assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field)));
    }

    private static void assertForbidden(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Forbidden.class);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
