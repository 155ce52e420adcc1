package org.sourcebook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.db.Tables.CHAIN;
import static org.sourcebook.db.Tables.JOURNAL;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.journal.Verification.Broken;
import org.sourcebook.journal.Verification.Flaw;
import org.sourcebook.journal.Verification.Whole;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    final ChainId chain = ChainId.of(CollectionId.next());
    final AccountId account = AccountId.next();

    @BeforeEach
    void a_chain() {
        transaction.executeWithoutResult(status -> journal.begin(chain));
    }

    @Test
    void records_are_numbered_without_gaps_and_hold() {
        append(3);
        assertThat(journal.after(chain, 0, 10)).extracting(JournalRecord::seq).containsExactly(1L, 2L, 3L);
        assertThat(journal.verify(chain)).isEqualTo(new Whole(chain, 3));
    }

    @Test
    void a_record_belongs_to_the_transaction_of_its_change() {
        assertThatThrownBy(() -> journal.append(chain, account, new Said("alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            journal.append(chain, account, new Said("taken back"));
            status.setRollbackOnly();
        });
        assertThat(journal.last(chain)).isZero();
    }

    @Test
    void writers_of_one_chain_queue_and_lose_nothing() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = writers.invokeAll(IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        append(5);
                        return null;
                    })
                    .toList());
            for (Future<Void> one : all) {
                one.get();
            }
        }
        assertThat(journal.after(chain, 0, 100))
                .extracting(JournalRecord::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(journal.verify(chain)).isEqualTo(new Whole(chain, 40));
    }

    @Test
    void one_changed_character_of_a_payload_is_found() {
        append(5);
        db.update(JOURNAL)
                .set(JOURNAL.PAYLOAD, DSL.replace(JOURNAL.PAYLOAD, "words", "wards"))
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.eq(3L))
                .execute();
        assertThat(journal.verify(chain)).isEqualTo(new Broken(chain, 3, Flaw.PAYLOAD));
    }

    @Test
    void another_account_in_a_record_is_found() {
        append(5);
        db.update(JOURNAL)
                .set(JOURNAL.ACCOUNT_ID, AccountId.next())
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.eq(4L))
                .execute();
        assertThat(journal.verify(chain)).isEqualTo(new Broken(chain, 4, Flaw.HASH));
    }

    @Test
    void a_record_taken_out_is_found() {
        append(5);
        db.deleteFrom(JOURNAL)
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.eq(2L))
                .execute();
        assertThat(journal.verify(chain)).isEqualTo(new Broken(chain, 2, Flaw.GAP));
    }

    @Test
    void records_cut_off_at_the_end_are_found() {
        append(5);
        db.deleteFrom(JOURNAL)
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.gt(3L))
                .execute();
        assertThat(journal.verify(chain)).isEqualTo(new Broken(chain, 4, Flaw.HEAD));
    }

    @Test
    void a_head_that_points_elsewhere_is_found() {
        append(2);
        db.update(CHAIN).set(CHAIN.LAST_SEQ, 7L).where(CHAIN.ID.eq(chain)).execute();
        assertThat(journal.verify(chain)).isEqualTo(new Broken(chain, 3, Flaw.HEAD));
    }

    @Test
    void the_payload_is_canonical_json_of_the_events_components() {
        transaction.executeWithoutResult(
                status -> journal.append(chain, account, new Told("ب\n\u0001\"🕊", 12, List.of("x"))));
        assertThat(journal.after(chain, 0, 1).getFirst().payload())
                .isEqualTo("{\"all\":[\"x\"],\"count\":12,\"zeal\":\"ب\\n\\u0001\\\"🕊\"}");
    }

    @Test
    void what_a_change_belongs_to_is_in_its_payload_and_can_be_looked_up() {
        append(1);
        var bulk = BulkId.next();
        Belonging.toBulk(bulk, () -> {
            append(1);
            return Belonging.toUndoing(1, () -> {
                append(1);
                return true;
            });
        });
        append(1);

        assertThat(journal.after(chain, 0, 10))
                .extracting(JournalRecord::payload)
                .containsExactly(
                        "{\"words\":\"words 0\"}",
                        "{\"bulk\":\"%s\",\"words\":\"words 0\"}".formatted(bulk),
                        "{\"bulk\":\"%s\",\"undoes\":1,\"words\":\"words 0\"}".formatted(bulk),
                        "{\"words\":\"words 0\"}");
        assertThat(journal.bulk(chain, bulk)).extracting(JournalRecord::seq).containsExactly(3L, 2L);
        assertThat(journal.undoing(chain, List.of(1L, 2L, 3L)))
                .isEqualTo(Map.of(1L, journal.find(chain, 3).orElseThrow()));
        assertThat(journal.verify(chain)).isEqualTo(new Whole(chain, 4));
    }

    @Test
    void nothing_is_taken_back_twice() {
        append(1);
        takeBack(1);
        assertThatThrownBy(() -> takeBack(1)).isInstanceOf(DuplicateKeyException.class);
        assertThat(journal.last(chain)).isEqualTo(2);
    }

    private void takeBack(long seq) {
        Belonging.toUndoing(seq, () -> {
            append(1);
            return true;
        });
    }

    private void append(int times) {
        IntStream.range(0, times)
                .forEach(i -> transaction.executeWithoutResult(
                        status -> journal.append(chain, account, new Said("words " + i))));
    }

    record Said(String words) implements Event {
        @Override
        public String action() {
            return "said";
        }

        @Override
        public String subject() {
            return "thing:1";
        }
    }

    record Told(String zeal, int count, List<String> all) implements Event {
        @Override
        public String action() {
            return "told";
        }

        @Override
        public String subject() {
            return "thing:2";
        }
    }
}
