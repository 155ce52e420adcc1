package org.sourcebook.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a pursuit writes is here a record in a chain of its own: it stands or falls with the place. */
@SourcebookTest
class PursuitsTest {

    @Autowired
    Journal journal;

    @Autowired
    Follower follower;

    @Autowired
    FollowerPlaces places;

    @Autowired
    TransactionTemplate transaction;

    final ChainId chain = ChainId.of(CollectionId.next());
    final ChainId written = ChainId.of(CollectionId.next());
    final List<Pursuits> processes = new ArrayList<>();

    @BeforeEach
    void two_chains() {
        transaction.executeWithoutResult(status -> {
            journal.begin(chain);
            journal.begin(written);
        });
    }

    @AfterEach
    void stop() {
        processes.forEach(Pursuits::stop);
    }

    @Test
    void records_are_followed_in_their_order_without_gaps_those_from_before_included() throws InterruptedException {
        append(3);
        var seen = new CopyOnWriteArrayList<Long>();
        var all = new CountDownLatch(250);
        follow(new Writing("in order", record -> {
            seen.add(record.seq());
            all.countDown();
        }));
        append(247);
        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 250).boxed().toList());
    }

    @Test
    void what_failed_is_taken_back_and_done_again() throws InterruptedException {
        var failing = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        var process = follow(new Writing("once more", record -> {
            if (failing.getCount() > 0) {
                failing.countDown();
                throw new IllegalStateException("The first time it fails");
            }
            done.countDown();
        }));
        append(2);
        assertThat(failing.await(60, TimeUnit.SECONDS)).isTrue();
        while (done.getCount() > 0) {
            process.again();
            done.await(100, TimeUnit.MILLISECONDS);
        }
        process.stop();
        assertThat(journal.last(written)).isEqualTo(2);
        assertThat(places.behind("once more"))
                .extracting(FollowerPlaces.Place::chain)
                .doesNotContain(chain);
    }

    @Test
    void several_processes_do_the_work_of_a_record_once_between_them() throws InterruptedException {
        var all = new CountDownLatch(120);
        for (int i = 0; i < 3; i++) {
            follow(new Writing("between them", record -> all.countDown()));
        }
        append(120);
        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        processes.forEach(Pursuits::stop);
        assertThat(journal.last(written)).isEqualTo(120);
    }

    private Pursuits follow(Pursuit pursuit) {
        var process = new Pursuits(List.of(pursuit), follower, places, journal, transaction);
        processes.add(process);
        process.begin();
        return process;
    }

    private void append(int records) {
        for (int i = 0; i < records; i++) {
            transaction.executeWithoutResult(status -> journal.append(chain, AccountId.next(), new Said()));
        }
    }

    /** Writes a record for each of the chain that is followed, and then does what a test wants. */
    private final class Writing implements Pursuit {

        private final String name;
        private final Consumer<JournalRecord> then;

        Writing(String name, Consumer<JournalRecord> then) {
            this.name = name;
            this.then = then;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void follow(ChainId followed, List<JournalRecord> records) {
            if (followed.equals(chain)) {
                records.forEach(record -> {
                    journal.append(written, record.account(), new Said());
                    then.accept(record);
                });
            }
        }
    }

    record Said() implements Event {

        @Override
        public String action() {
            return "said";
        }

        @Override
        public String subject() {
            return "test:pursued";
        }
    }
}
