package org.sourcebook.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.journal.internal.JournalRepository;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The second follower stands for that of another process: nothing is committed in its own. */
@SourcebookTest
class FollowerTest {

    @Autowired
    Journal journal;

    @Autowired
    Follower follower;

    @Autowired
    JournalRepository records;

    @Autowired
    TransactionTemplate transaction;

    final ChainId chain = ChainId.of(CollectionId.next());
    final BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    private Runnable end = () -> {};

    @BeforeEach
    void a_chain() {
        transaction.executeWithoutResult(status -> journal.begin(chain));
    }

    @AfterEach
    void leave() {
        end.run();
    }

    @Test
    void a_commit_of_this_process_is_told_once_and_at_once() throws InterruptedException {
        end = follower.listen(this::tell);
        append();
        assertThat(next()).isEqualTo(1);
        follower.ask();
        append();
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void what_was_taken_back_is_not_told() throws InterruptedException {
        end = follower.listen(this::tell);
        transaction.executeWithoutResult(status -> {
            journal.append(chain, AccountId.next(), new Said());
            journal.append(chain, AccountId.next(), new Said());
            status.setRollbackOnly();
        });
        append();
        assertThat(next()).isEqualTo(1);
    }

    @Test
    void what_another_process_wrote_is_found_by_asking() throws InterruptedException {
        var other = new Follower(records);
        end = other.listen(this::tell);
        append();
        append();
        other.ask();
        assertThat(next()).isEqualTo(2);
        append();
        other.ask();
        assertThat(next()).isEqualTo(3);
    }

    @Test
    void nobody_is_told_who_listens_no_more_and_a_failure_is_its_own() throws InterruptedException {
        var other = new Follower(records);
        other.listen(this::tell).run();
        other.listen(heads -> {
            throw new IllegalStateException("The listener before fails");
        });
        end = other.listen(heads -> told.add(-heads.getOrDefault(chain, 0L)));
        append();
        other.ask();
        assertThat(next()).isEqualTo(-1);
        append();
        other.ask();
        assertThat(next()).isEqualTo(-2);
    }

    private void tell(Map<ChainId, Long> heads) {
        if (heads.containsKey(chain)) {
            told.add(heads.get(chain));
        }
    }

    private Long next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    private void append() {
        transaction.executeWithoutResult(status -> journal.append(chain, AccountId.next(), new Said()));
    }

    record Said() implements Event {

        @Override
        public String action() {
            return "said";
        }

        @Override
        public String subject() {
            return "test:following";
        }
    }
}
