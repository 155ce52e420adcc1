package org.sourcebook.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sourcebook.journal.internal.BelongingRepository;
import org.sourcebook.journal.internal.CanonicalJson;
import org.sourcebook.journal.internal.JournalRepository;
import org.sourcebook.journal.internal.JournalSearch;
import org.sourcebook.journal.internal.Seal;
import org.sourcebook.journal.internal.proviso.Proviso;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.ChainId;
import org.springframework.context.ApplicationEventPublisher;
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
    private final JournalSearch search;
    private final BelongingRepository belongings;
    private final CanonicalJson json;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Journal(
            JournalRepository records,
            JournalSearch search,
            BelongingRepository belongings,
            CanonicalJson json,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.records = records;
        this.search = search;
        this.belongings = belongings;
        this.json = json;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Begins a chain; a collection's when it is created. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(ChainId chain) {
        records.begin(chain);
    }

    /**
     * Appends a record, in the transaction of the change itself. The head of the chain is locked until the transaction
     * ends, so this is a change's last step: writers of one chain queue here for a moment. What the change belongs to
     * ({@link Belonging}) becomes a part of the payload.
     *
     * @return the record as appended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalRecord append(ChainId chain, AccountId account, Event event) {
        return append(chain, account, event, Proviso.NONE);
    }

    /**
     * Appends a record as {@link #append(ChainId, AccountId, Event)} does.
     *
     * @param proviso what must still be so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalRecord append(ChainId chain, AccountId account, Event event, Proviso proviso) {
        Belonging belonging = Belonging.present();
        String payload = json.of(event, belonging);
        var head = records.lockHead(chain);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var record = Seal.seal(head, at, account, event.action(), event.subject(), payload);
        append(record, proviso);
        belongings.add(record, belonging);
        listeners.publishEvent(new Appended(chain, record.seq(), account, event));
        return record;
    }

    private void append(JournalRecord record, Proviso proviso) {
        if (proviso.holds() == null || !records.append(record, proviso.holds())) {
            proviso.check().run();
            records.append(record);
        }
    }

    /** The newest records of a chain before a sequence number, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRecord> before(ChainId chain, long seq, int size) {
        return records.before(chain, seq, size);
    }

    /** The newest records of a chain that a filter leaves before a sequence number, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRecord> matching(ChainId chain, JournalFilter filter, long before, int size) {
        return filter.equals(JournalFilter.ALL)
                ? records.before(chain, before, size)
                : search.matching(chain, filter, before, size);
    }

    /** A record of a chain. */
    @Transactional(readOnly = true)
    public Optional<JournalRecord> find(ChainId chain, long seq) {
        return records.find(chain, seq);
    }

    /** The first records of a chain about a subject after a sequence number, in their order. */
    @Transactional(readOnly = true)
    public List<JournalRecord> about(ChainId chain, String subject, long after, int size) {
        return records.about(chain, subject, after, size);
    }

    /** The records of an action on many things, newest first. */
    @Transactional(readOnly = true)
    public List<JournalRecord> bulk(ChainId chain, BulkId bulk) {
        return records.bulk(chain, bulk);
    }

    /** The records that took these back, by the sequence number of what each took back; those that stand are absent. */
    @Transactional(readOnly = true)
    public Map<Long, JournalRecord> undoing(ChainId chain, Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return Map.of();
        }
        var undoing = records.undoing(chain, Collections.min(seqs), Collections.max(seqs));
        undoing.keySet().retainAll(Set.copyOf(seqs));
        return undoing;
    }

    /** The records of a chain after a sequence number, in their order: for followers. */
    @Transactional(readOnly = true)
    public List<JournalRecord> after(ChainId chain, long seq, int size) {
        return records.after(chain, seq, size);
    }

    /**
     * Erases the payloads of all records about something, and of those that name it, and appends a record that says so. The
     * head of the chain is locked from here on.
     *
     * @param subject what they are about, such as {@code entry:<id>}
     * @param name how payloads name it
     * @param reason why
     * @return the record that says so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalRecord erase(ChainId chain, AccountId account, String subject, String name, String reason) {
        records.lockHead(chain);
        var erased = records.naming(chain, subject, name);
        records.erase(chain, erased);
        return append(chain, account, new PayloadsErased(subject, erased, reason));
    }

    /** Recomputes every chain; says for each how many records hold and which, if any, is the first that does not. */
    public List<Verification> verify() {
        return verify(List.of());
    }

    /** Recomputes every chain, and holds it against checkpoints; a chain that only a checkpoint knows is missing. */
    public List<Verification> verify(List<Checkpoint> checkpoints) {
        var chains = new LinkedHashSet<>(records.chains());
        checkpoints.forEach(checkpoint -> checkpoint.chains().forEach(head -> chains.add(head.chain())));
        return chains.stream().map(chain -> verify(chain, checkpoints)).toList();
    }

    /** Recomputes one chain. */
    public Verification verify(ChainId chain) {
        return verify(chain, List.of());
    }

    private Verification verify(ChainId chain, List<Checkpoint> checkpoints) {
        var known = new TreeMap<Long, String>();
        var contradicted = new TreeSet<Long>();
        checkpoints.stream()
                .flatMap(checkpoint -> checkpoint.chains().stream())
                .filter(head -> head.chain().equals(chain) && head.seq() > 0)
                .forEach(head -> {
                    String before = known.put(head.seq(), head.hash());
                    if (before != null && !before.equals(head.hash())) {
                        contradicted.add(head.seq());
                    }
                });
        if (!contradicted.isEmpty()) {
            return new Verification.Broken(chain, contradicted.first(), Verification.Flaw.CHECKPOINT);
        }
        var head = records.head(chain);
        if (head.isEmpty() && known.isEmpty()) {
            throw new IllegalArgumentException("No chain " + chain);
        }
        return head.map(found -> Seal.verify(found, known, erased(chain), after -> records.after(chain, after, 1_000)))
                .orElseGet(() -> new Verification.Broken(chain, 1, Verification.Flaw.CHECKPOINT));
    }

    /** The records whose payload a record of the chain says was erased. */
    private Set<Long> erased(ChainId chain) {
        return records.of(chain, PayloadsErased.ACTION).stream()
                .flatMap(record -> json.numbers(record.payload(), "records").stream())
                .collect(Collectors.toSet());
    }

    /** The last sequence number of a chain; 0 if nothing was appended yet. */
    @Transactional(readOnly = true)
    public long last(ChainId chain) {
        return Optional.of(chain).flatMap(records::head).map(ChainHead::seq).orElse(0L);
    }
}
