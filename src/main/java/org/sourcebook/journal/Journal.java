package org.sourcebook.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sourcebook.journal.internal.CanonicalJson;
import org.sourcebook.journal.internal.JournalRepository;
import org.sourcebook.journal.internal.Seal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only, hash-chained record of every change.
 *
 * <p>Whoever reads it for a person has asked for permission before: the journal knows chains, not members.
 */
@Component
public class Journal {

    private final JournalRepository records;
    private final CanonicalJson json;
    private final Clock clock;

    Journal(JournalRepository records, CanonicalJson json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a chain; a collection's when it is created. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(ChainId chain) {
        records.begin(chain);
    }

    /**
     * Appends a record, in the transaction of the change itself. The head of the chain is locked until the transaction
     * ends, so this is a change's last step: writers of one chain queue here for a moment.
     *
     * @return the record as appended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalRecord append(ChainId chain, AccountId account, Event event) {
        return append(chain, account, event, () -> {});
    }

    /**
     * Appends a record as {@link #append(ChainId, AccountId, Event)} does.
     *
     * @param still throws if the change must not be made after all; asked once its turn has come, when all changes that are
     *     before it in the chain can be seen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalRecord append(ChainId chain, AccountId account, Event event, Runnable still) {
        String payload = json.of(event);
        var head = records.lockHead(chain);
        still.run();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var record = Seal.seal(head, at, account, event.action(), event.subject(), payload);
        records.append(record);
        return record;
    }

    /** The newest records of a chain before a sequence number, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRecord> before(ChainId chain, long seq, int size) {
        return records.before(chain, seq, size);
    }

    /** The newest records of a chain that a filter leaves before a sequence number, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRecord> matching(ChainId chain, JournalFilter filter, long before, int size) {
        return records.matching(chain, filter, before, size);
    }

    /** The records of a chain after a sequence number, in their order: for followers. */
    @Transactional(readOnly = true)
    public List<JournalRecord> after(ChainId chain, long seq, int size) {
        return records.after(chain, seq, size);
    }

    /** Recomputes every chain; says for each how many records hold and which, if any, is the first that does not. */
    public List<Verification> verify() {
        return records.chains().stream().map(this::verify).toList();
    }

    /** Recomputes one chain. */
    public Verification verify(ChainId chain) {
        return records.head(chain)
                .map(head -> Seal.verify(head, after -> records.after(chain, after, 1_000)))
                .orElseThrow(() -> new IllegalArgumentException("No chain " + chain));
    }

    /** The last sequence number of a chain; 0 if nothing was appended yet. */
    @Transactional(readOnly = true)
    public long last(ChainId chain) {
        return Optional.of(chain).flatMap(records::head).map(ChainHead::seq).orElse(0L);
    }
}
