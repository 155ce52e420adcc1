package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sourcebook.account.Account;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class CollectionsTest {

    @Autowired
    Given given;

    @Autowired
    Collections collections;

    @Autowired
    Kinds kinds;

    @Autowired
    Journal journal;

    @Autowired
    CurrentAccount current;

    @Test
    void the_one_who_creates_a_collection_manages_it_and_the_journal_tells() {
        Account leila = given.member("Leila");
        String slug = slug();
        Collection created = given.as(leila, () -> collections.create(slug, " Summer 1988 ", " What is said "));
        assertThat(created)
                .isEqualTo(new Collection(created.id(), slug, "Summer 1988", "What is said", Settings.DEFAULT));
        assertThat(given.as(leila, () -> collections.get(created.id()))).isEqualTo(created);
        assertThat(given.as(leila, () -> collections.bySlug(slug))).isEqualTo(created);
        assertThat(given.as(leila, collections::mine)).containsExactly(created);
        assertThat(actions(created.id())).containsExactly("collection-created", "role-granted");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MEMBER"})
    void administrators_and_members_may_create_collections(InstanceRole role) {
        Account account = given.account("Someone", role);
        assertThat(given.as(account, () -> collections.create(slug(), "A", "")).name())
                .isEqualTo("A");
    }

    @Test
    void a_guest_may_not_create_a_collection() {
        Account guest = given.account("Guest", InstanceRole.GUEST);
        assertThatThrownBy(() -> given.as(guest, () -> collections.create(slug(), "A", "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_slug_that_is_taken_is_refused_at_its_field() {
        Account leila = given.member("Leila");
        Collection first = given.collectionOf(leila);
        assertInvalid("slug", () -> given.as(leila, () -> collections.create(first.slug(), "Another", "")));
    }

    @Test
    void what_breaks_a_rule_is_refused_at_its_field() {
        Account leila = given.member("Leila");
        given.run(leila, () -> {
            assertInvalid("slug", () -> collections.create("No slug", "A", ""));
            assertInvalid("name", () -> collections.create(slug(), " ", ""));
            assertInvalid("name", () -> collections.create(slug(), "n".repeat(501), ""));
            assertInvalid("description", () -> collections.create(slug(), "A", "d".repeat(1001)));
            assertInvalid("approvals-needed", () -> new Settings(4, false, false));
        });
    }

    @Test
    void the_longest_name_and_description_are_kept_to_the_character() {
        Account leila = given.member("Leila");
        String name = "🙂".repeat(500);
        String description = "🙂".repeat(1000);
        Collection created = given.as(leila, () -> collections.create(slug(), name, description));
        assertThat(given.as(leila, () -> collections.get(created.id()))).isEqualTo(created);
        assertThat(created.name()).isEqualTo(name);
    }

    @Test
    void a_collection_does_not_exist_for_those_without_a_grant_administrators_included() {
        Collection hidden = given.collectionOf(given.member("Leila"));
        Account admin = given.account("Admin", InstanceRole.ADMIN);
        given.run(admin, () -> {
            assertThat(collections.mine()).doesNotContain(hidden);
            assertThatThrownBy(() -> collections.get(hidden.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collections.bySlug(hidden.slug())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collections.describe(hidden.id(), "Mine", ""))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collections.get(CollectionId.next())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> collections.bySlug("never-given")).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_manager_changes_name_description_and_rules() {
        Account leila = given.member("Leila");
        Collection before = given.collectionOf(leila);
        given.run(leila, () -> {
            collections.describe(before.id(), "New name", "New description");
            collections.set(before.id(), new Settings(3, true, false));
            assertThat(collections.get(before.id()))
                    .isEqualTo(new Collection(
                            before.id(), before.slug(), "New name", "New description", new Settings(3, true, false)));
        });
        assertThat(payloads(before.id()).subList(2, 4))
                .containsExactly(
                        "{\"collection\":\"%s\",\"description\":\"New description\",\"name\":\"New name\"}"
                                .formatted(before.id()),
                        "{\"approvalsNeeded\":3,\"collection\":\"%s\",\"reasonsNeeded\":false,\"viewersSeeWorking\":true}"
                                .formatted(before.id()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void nobody_else_does(Role role) {
        Account leila = given.member("Leila");
        Collection collection = given.collectionOf(leila);
        Account other = given.memberOf(collection, leila, role);
        given.run(other, () -> {
            assertThat(collections.get(collection.id())).isEqualTo(collection);
            assertThatThrownBy(() -> collections.describe(collection.id(), "Mine", ""))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> collections.set(collection.id(), new Settings(2, false, false)))
                    .isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void the_command_line_sees_all_collections_and_needs_no_grant() {
        Collection one = given.collectionOf(given.member("Leila"));
        assertThat(current.as(AccountId.OPERATOR, collections::mine)).contains(one);
        Collection own = current.as(AccountId.OPERATOR, () -> collections.create(slug(), "Imported", ""));
        assertThat(actions(own.id())).containsExactly("collection-created");
    }

    @Test
    void a_new_collection_has_the_default_kinds_fields_and_relations() {
        Account leila = given.member("Leila");
        Schema schema = given.as(leila, () -> kinds.of(given.collectionOf(leila).id()));
        assertThat(schema.offered(Base.SOURCE))
                .extracting(Kind::key)
                .containsExactly(
                        "news-article",
                        "report",
                        "web-page",
                        "book",
                        "official-document",
                        "testimony",
                        "video",
                        "dataset");
        assertThat(schema.offered(Base.ENTITY))
                .extracting(Kind::key)
                .containsExactly("person", "organisation", "place", "legal-instrument", "document");
        assertThat(schema.offered(Base.EVENT))
                .extracting(Kind::key)
                .containsExactly(
                        "conference",
                        "hearing",
                        "statement",
                        "publication",
                        "arrest",
                        "execution",
                        "protest",
                        "resolution",
                        "appointment");
        FieldDefinition type = schema.kind(Base.ENTITY, "organisation")
                .orElseThrow()
                .field("type")
                .orElseThrow();
        assertThat(type)
                .isEqualTo(new FieldDefinition(
                        type.id(),
                        "type",
                        "Type",
                        "",
                        FieldType.CHOICE,
                        false,
                        false,
                        false,
                        false,
                        List.of(
                                "Association",
                                "Court",
                                "Government body",
                                "International body",
                                "Media",
                                "Party or movement",
                                "Prison",
                                "Other"),
                        false));
        assertThat(schema.kind(Base.SOURCE, "book").orElseThrow().fields())
                .extracting(FieldDefinition::key)
                .containsExactly(
                        "publisher", "authors", "url", "published", "accessed", "language", "summary", "text", "isbn");
        Relation spoke = schema.relation("spoke-at").orElseThrow();
        assertThat(spoke)
                .isEqualTo(new Relation(
                        spoke.id(), "spoke-at", "spoke at", "had as speaker", Base.ENTITY, Base.EVENT, false));
        assertThat(schema.relations()).hasSize(19);
    }

    private List<String> actions(CollectionId collection) {
        return journal.after(ChainId.of(collection), 0, 100).stream()
                .map(JournalRecord::action)
                .toList();
    }

    private List<String> payloads(CollectionId collection) {
        return journal.after(ChainId.of(collection), 0, 100).stream()
                .map(JournalRecord::payload)
                .toList();
    }

    private static void assertInvalid(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static String slug() {
        return "c-" + Id.nextValue();
    }
}
