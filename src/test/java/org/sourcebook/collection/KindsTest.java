package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@SourcebookTest
class KindsTest {

    @Autowired
    Given given;

    @Autowired
    Kinds kinds;

    @Autowired
    Journal journal;

    @Autowired
    TransactionOperations transactions;

    private Account leila;
    private Collection collection;

    @BeforeEach
    void a_managed_collection() {
        leila = given.member("Leila");
        collection = given.collectionOf(leila);
    }

    @Test
    void a_new_kind_stands_last_in_its_base_under_a_key_made_from_its_label() {
        Kind added = as(() -> kinds.add(collection.id(), Base.EVENT, " Prison transfer "));
        assertThat(added)
                .isEqualTo(new Kind(added.id(), Base.EVENT, "prison-transfer", "Prison transfer", List.of(), false));
        assertThat(schema().of(Base.EVENT)).last().isEqualTo(added);
        assertThat(last().action()).isEqualTo("kind-added");
        assertThat(last().subject()).isEqualTo("kind:" + added.id());
        assertThat(last().payload())
                .isEqualTo(
                        "{\"base\":\"EVENT\",\"key\":\"prison-transfer\",\"kind\":\"%s\",\"label\":\"Prison transfer\"}"
                                .formatted(added.id()));
    }

    @Test
    void a_label_in_any_script_makes_a_key() {
        assertThat(as(() -> kinds.add(collection.id(), Base.EVENT, "محاکمه")).key())
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(as(() -> kinds.add(collection.id(), Base.EVENT, "🙂")).key()).isEqualTo("x");
    }

    @Test
    void a_renamed_kind_keeps_its_key_and_frees_its_label() {
        Kind report = kind(Base.SOURCE, "report");
        run(() -> kinds.rename(collection.id(), report.id(), "Study"));
        assertThat(kind(Base.SOURCE, "report")).isEqualTo(report.withLabel("Study"));
        assertThat(as(() -> kinds.add(collection.id(), Base.SOURCE, "Report")).key())
                .isEqualTo("report-2");
    }

    @Test
    void two_kinds_of_a_base_are_not_called_the_same_but_for_case_and_accents() {
        assertInvalid(() -> kinds.add(collection.id(), Base.SOURCE, "RÉPORT"));
        assertInvalid(
                () -> kinds.rename(collection.id(), kind(Base.SOURCE, "book").id(), "report"));
        run(() -> kinds.rename(collection.id(), kind(Base.SOURCE, "book").id(), "BOOK"));
        assertThat(as(() -> kinds.add(collection.id(), Base.EVENT, "Report")).key())
                .isEqualTo("report");
    }

    @Test
    void a_label_has_1_to_100_characters() {
        assertInvalid(() -> kinds.add(collection.id(), Base.SOURCE, "  "));
        assertInvalid(() -> kinds.add(collection.id(), Base.SOURCE, "🙂".repeat(101)));
        assertThat(as(() -> kinds.add(collection.id(), Base.SOURCE, "🙂".repeat(100)))
                        .label())
                .isEqualTo("🙂".repeat(100));
    }

    @Test
    void a_kind_moves_among_those_that_are_offered() {
        run(() -> {
            kinds.retire(collection.id(), kind(Base.ENTITY, "organisation").id());
            kinds.move(collection.id(), kind(Base.ENTITY, "document").id(), 1);
            kinds.move(collection.id(), kind(Base.ENTITY, "person").id(), 99);
        });
        assertThat(schema().of(Base.ENTITY))
                .extracting(Kind::key)
                .containsExactly("document", "place", "legal-instrument", "person", "organisation");
    }

    @Test
    void a_retired_kind_is_not_offered_until_it_is_brought_back() {
        Kind video = kind(Base.SOURCE, "video");
        run(() -> kinds.retire(collection.id(), video.id()));
        assertThat(schema().offered(Base.SOURCE)).extracting(Kind::key).doesNotContain("video");
        assertThat(schema().kind(video.id())).contains(video.withRetired(true));
        run(() -> kinds.bringBack(collection.id(), video.id()));
        assertThat(schema().offered(Base.SOURCE)).contains(video);
    }

    @Test
    void only_managers_change_kinds_and_every_member_reads_them() {
        Account reviewer = given.memberOf(collection, leila, Role.REVIEWER);
        KindId video = kind(Base.SOURCE, "video").id();
        given.run(reviewer, () -> {
            assertThat(kinds.of(collection.id())).isEqualTo(schema());
            assertForbidden(() -> kinds.add(collection.id(), Base.SOURCE, "Mine"));
            assertForbidden(() -> kinds.rename(collection.id(), video, "Mine"));
            assertForbidden(() -> kinds.move(collection.id(), video, 0));
            assertForbidden(() -> kinds.retire(collection.id(), video));
            assertForbidden(() -> kinds.bringBack(collection.id(), video));
        });
        given.run(
                given.member("Stranger"),
                () -> assertThatThrownBy(() -> kinds.of(collection.id())).isInstanceOf(NotFound.class));
    }

    @Test
    void a_kind_of_another_collection_is_not_found() {
        KindId elsewhere = given.as(
                        leila, () -> kinds.of(given.collectionOf(leila).id()))
                .kinds()
                .getFirst()
                .id();
        run(() -> assertThatThrownBy(() -> kinds.rename(collection.id(), elsewhere, "Mine"))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void what_was_rolled_back_is_never_read_again() {
        run(() -> transactions.executeWithoutResult(transaction -> {
            kinds.add(collection.id(), Base.EVENT, "Undone");
            assertThat(schema().kind(Base.EVENT, "undone")).isPresent();
            transaction.setRollbackOnly();
        }));
        assertThat(schema().kind(Base.EVENT, "undone")).isEmpty();
        run(() -> kinds.add(collection.id(), Base.EVENT, "Done"));
        assertThat(schema().kind(Base.EVENT, "undone")).isEmpty();
        assertThat(schema().kind(Base.EVENT, "done")).isPresent();
    }

    private Schema schema() {
        return as(() -> kinds.of(collection.id()));
    }

    private Kind kind(Base base, String key) {
        return schema().kind(base, key).orElseThrow();
    }

    private JournalRecord last() {
        return journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 1).getFirst();
    }

    private <T> T as(Supplier<T> work) {
        return given.as(leila, work);
    }

    private void run(Runnable work) {
        given.run(leila, work);
    }

    private void assertInvalid(Runnable work) {
        run(() -> assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("label")));
    }

    private static void assertForbidden(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Forbidden.class);
    }
}
