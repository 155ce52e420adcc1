package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.RelationId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class RelationsTest {

    @Autowired
    Given given;

    @Autowired
    Kinds kinds;

    @Autowired
    Relations relations;

    @Autowired
    Journal journal;

    private Account leila;
    private Collection collection;

    @BeforeEach
    void a_managed_collection() {
        leila = given.member("Leila");
        collection = given.collectionOf(leila);
    }

    @Test
    void a_new_relation_stands_last_and_ties_the_bases_it_names() {
        Relation added = given.as(
                leila,
                () -> relations.add(collection.id(), " held in custody at ", "place of custody of", Base.ENTITY, null));
        assertThat(added)
                .isEqualTo(new Relation(
                        added.id(),
                        "held-in-custody-at",
                        "held in custody at",
                        "place of custody of",
                        Base.ENTITY,
                        null,
                        false));
        assertThat(schema().relations()).last().isEqualTo(added);
        assertThat(added.ties(Base.ENTITY, Base.SOURCE)).isTrue();
        assertThat(added.ties(Base.EVENT, Base.SOURCE)).isFalse();
        assertThat(journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 1))
                .extracting(JournalRecord::subject, JournalRecord::payload)
                .containsExactly(tuple(
                        "relation:" + added.id(),
                        ("{\"from\":\"ENTITY\",\"inverse\":\"place of custody of\",\"key\":\"held-in-custody-at\","
                                        + "\"label\":\"held in custody at\",\"relation\":\"%s\",\"to\":null}")
                                .formatted(added.id())));
    }

    @Test
    void a_renamed_relation_keeps_its_key() {
        Relation spoke = relation("spoke-at");
        given.run(leila, () -> relations.rename(collection.id(), spoke.id(), "gave a talk at", "heard"));
        assertThat(relation("spoke-at")).isEqualTo(spoke.reading("gave a talk at", "heard"));
    }

    @Test
    void labels_are_there_and_unlike_others() {
        RelationId spoke = relation("spoke-at").id();
        assertInvalid("label", () -> relations.add(collection.id(), "Mentions", "x", null, null));
        assertInvalid("label", () -> relations.rename(collection.id(), spoke, "mentions", "x"));
        assertInvalid("label", () -> relations.add(collection.id(), " ", "x", null, null));
        assertInvalid("inverse", () -> relations.add(collection.id(), "x", "", null, null));
    }

    @Test
    void a_retired_relation_stands_last_until_it_is_brought_back() {
        Relation mentions = relation("mentions");
        given.run(leila, () -> relations.retire(collection.id(), mentions.id()));
        assertThat(schema().relations()).last().isEqualTo(mentions.withRetired(true));
        given.run(leila, () -> relations.bringBack(collection.id(), mentions.id()));
        assertThat(schema().relations()).first().isEqualTo(mentions);
    }

    @Test
    void only_managers_change_relations() {
        Account reviewer = given.memberOf(collection, leila, Role.REVIEWER);
        RelationId spoke = relation("spoke-at").id();
        given.run(reviewer, () -> {
            assertForbidden(() -> relations.add(collection.id(), "a", "b", null, null));
            assertForbidden(() -> relations.rename(collection.id(), spoke, "a", "b"));
            assertForbidden(() -> relations.retire(collection.id(), spoke));
            assertForbidden(() -> relations.bringBack(collection.id(), spoke));
        });
    }

    @Test
    void a_relation_of_another_collection_is_not_found() {
        RelationId elsewhere = given.as(
                        leila, () -> kinds.of(given.collectionOf(leila).id()))
                .relations()
                .getFirst()
                .id();
        given.run(
                leila,
                () -> assertThatThrownBy(() -> relations.retire(collection.id(), elsewhere))
                        .isInstanceOf(NotFound.class));
    }

    private Schema schema() {
        return given.as(leila, () -> kinds.of(collection.id()));
    }

    private Relation relation(String key) {
        return schema().relation(key).orElseThrow();
    }

    private void assertInvalid(String field, Runnable work) {
        given.run(
                leila,
                () -> assertThatThrownBy(work::run)
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                invalid -> assertThat(invalid.field()).isEqualTo(field)));
    }

    private static void assertForbidden(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Forbidden.class);
    }
}
