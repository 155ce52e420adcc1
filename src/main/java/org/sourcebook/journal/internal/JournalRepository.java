package org.sourcebook.journal.internal;

import static org.sourcebook.db.Tables.CHAIN;
import static org.sourcebook.db.Tables.JOURNAL;
import static org.sourcebook.db.Tables.JOURNAL_BULK;
import static org.sourcebook.db.Tables.JOURNAL_UNDONE;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.PayloadsErased;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Repository;

/** The tables of chains and of journal records. */
@Repository
public class JournalRepository {

    private static final HexFormat HEX = HexFormat.of();

    private static final Field<String> LAST_HASH = CHAIN.LAST_HASH.convertFrom(HEX::formatHex);

    private static final List<Field<?>> COLUMNS = List.of(
            JOURNAL.CHAIN_ID,
            JOURNAL.SEQ,
            JOURNAL.HAPPENED_AT,
            JOURNAL.ACCOUNT_ID,
            JOURNAL.ACTION,
            JOURNAL.SUBJECT,
            JOURNAL.PAYLOAD,
            JOURNAL.PAYLOAD_HASH,
            JOURNAL.HASH,
            JOURNAL.ERASED);

    private final DSLContext db;

    JournalRepository(DSLContext db) {
        this.db = db;
    }

    /** Begins an empty chain. */
    public void begin(ChainId chain) {
        db.insertInto(CHAIN, CHAIN.ID, CHAIN.LAST_SEQ, CHAIN.LAST_HASH)
                .values(chain, 0L, HEX.parseHex(JournalRecord.NO_HASH))
                .execute();
    }

    /** The head of a chain, locked until the transaction ends. */
    public ChainHead lockHead(ChainId chain) {
        return db.select(CHAIN.ID, CHAIN.LAST_SEQ, LAST_HASH)
                .from(CHAIN)
                .where(CHAIN.ID.eq(chain))
                .forUpdate()
                .fetchSingle(Records.mapping(ChainHead::new));
    }

    /** The head of a chain. */
    public Optional<ChainHead> head(ChainId chain) {
        return db.select(CHAIN.ID, CHAIN.LAST_SEQ, LAST_HASH)
                .from(CHAIN)
                .where(CHAIN.ID.eq(chain))
                .fetchOptional(Records.mapping(ChainHead::new));
    }

    /** Where all chains end, by their last sequence number. */
    public Map<ChainId, Long> heads() {
        return db.select(CHAIN.ID, CHAIN.LAST_SEQ).from(CHAIN).fetchMap(CHAIN.ID, CHAIN.LAST_SEQ);
    }

    /** All chains, the instance's first. */
    public List<ChainId> chains() {
        return db.select(CHAIN.ID).from(CHAIN).orderBy(CHAIN.ID).fetch(CHAIN.ID);
    }

    /** Adds a record and moves the head on to it. */
    public void append(JournalRecord record) {
        append(record, DSL.noCondition());
    }

    /** The same, if a condition is met; says whether it is. */
    public boolean append(JournalRecord record, Condition holds) {
        int moved = db.update(CHAIN)
                .set(CHAIN.LAST_SEQ, record.seq())
                .set(CHAIN.LAST_HASH, HEX.parseHex(record.hash()))
                .where(CHAIN.ID.eq(record.chain()), holds)
                .execute();
        if (moved > 0) {
            add(record);
        }
        return moved > 0;
    }

    private void add(JournalRecord record) {
        db.insertInto(JOURNAL)
                .set(JOURNAL.CHAIN_ID, record.chain())
                .set(JOURNAL.SEQ, record.seq())
                .set(JOURNAL.HAPPENED_AT, record.at())
                .set(JOURNAL.ACCOUNT_ID, record.account())
                .set(JOURNAL.ACTION, record.action())
                .set(JOURNAL.SUBJECT, record.subject())
                .set(JOURNAL.PAYLOAD, record.payload())
                .set(JOURNAL.PAYLOAD_HASH, HEX.parseHex(record.payloadHash()))
                .set(JOURNAL.HASH, HEX.parseHex(record.hash()))
                .execute();
    }

    /** Records before a sequence number, newest first. */
    public List<JournalRecord> before(ChainId chain, long seq, int size) {
        return page(
                JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SEQ.lt(seq)), size, JOURNAL.CHAIN_ID.desc(), JOURNAL.SEQ.desc());
    }

    /** Records after a sequence number, in their order. */
    public List<JournalRecord> after(ChainId chain, long seq, int size) {
        return page(
                JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SEQ.gt(seq)), size, JOURNAL.CHAIN_ID.asc(), JOURNAL.SEQ.asc());
    }

    /** One record. */
    public Optional<JournalRecord> find(ChainId chain, long seq) {
        return page(JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SEQ.eq(seq)), 1, JOURNAL.SEQ.desc()).stream()
                .findFirst();
    }

    /** The records of an action on many things, newest first. */
    public List<JournalRecord> bulk(ChainId chain, BulkId bulk) {
        return db.select(COLUMNS)
                .from(JOURNAL_BULK)
                .join(JOURNAL)
                .on(JOURNAL.CHAIN_ID.eq(JOURNAL_BULK.CHAIN_ID), JOURNAL.SEQ.eq(JOURNAL_BULK.SEQ))
                .where(JOURNAL_BULK.CHAIN_ID.eq(chain), JOURNAL_BULK.BULK_ID.eq(bulk))
                .orderBy(JOURNAL_BULK.SEQ.desc())
                .fetch(JournalRepository::record);
    }

    /** The records that took others back which are among these numbers, by the number of what each took back. */
    public Map<Long, JournalRecord> undoing(ChainId chain, long first, long last) {
        return db.select(COLUMNS)
                .select(JOURNAL_UNDONE.SEQ)
                .from(JOURNAL_UNDONE)
                .join(JOURNAL)
                .on(JOURNAL.CHAIN_ID.eq(JOURNAL_UNDONE.CHAIN_ID), JOURNAL.SEQ.eq(JOURNAL_UNDONE.BY_SEQ))
                .where(JOURNAL_UNDONE.CHAIN_ID.eq(chain), JOURNAL_UNDONE.SEQ.between(first, last))
                .fetchMap(row -> row.get(JOURNAL_UNDONE.SEQ), JournalRepository::record);
    }

    /** Records about a subject after a sequence number, in their order. */
    public List<JournalRecord> about(ChainId chain, String subject, long seq, int size) {
        return page(
                JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SUBJECT.eq(subject)).and(JOURNAL.SEQ.gt(seq)),
                size,
                JOURNAL.CHAIN_ID.asc(),
                JOURNAL.SUBJECT.asc(),
                JOURNAL.SEQ.asc());
    }

    /** Records of an action, in their order. */
    public List<JournalRecord> of(ChainId chain, String action) {
        return page(JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.ACTION.eq(action)), Integer.MAX_VALUE, JOURNAL.SEQ.asc());
    }

    /** The sequence numbers of the records that have a text as their subject, or in a payload that is not erased; in their order. */
    public List<Long> naming(ChainId chain, String subject, String text) {
        return db.select(JOURNAL.SEQ)
                .from(JOURNAL)
                .where(
                        JOURNAL.CHAIN_ID.eq(chain),
                        JOURNAL.ERASED.isFalse(),
                        JOURNAL.ACTION.ne(PayloadsErased.ACTION),
                        JOURNAL.SUBJECT.eq(subject).or(JOURNAL.PAYLOAD.contains(text)))
                .orderBy(JOURNAL.SEQ)
                .fetch(JOURNAL.SEQ);
    }

    /** Erases the payloads of records. */
    public void erase(ChainId chain, Collection<Long> seqs) {
        db.update(JOURNAL)
                .set(JOURNAL.PAYLOAD, JournalRecord.ERASED)
                .set(JOURNAL.ERASED, true)
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.in(seqs))
                .execute();
    }

    /** The first records in an order that a condition leaves. */
    List<JournalRecord> page(Condition condition, int size, OrderField<?>... order) {
        return db.select(COLUMNS)
                .from(JOURNAL)
                .where(condition)
                .orderBy(order)
                .limit(size)
                .fetch(JournalRepository::record);
    }

    private static JournalRecord record(Record row) {
        return new JournalRecord(
                row.get(JOURNAL.CHAIN_ID),
                row.get(JOURNAL.SEQ),
                row.get(JOURNAL.HAPPENED_AT),
                row.get(JOURNAL.ACCOUNT_ID),
                row.get(JOURNAL.ACTION),
                row.get(JOURNAL.SUBJECT),
                row.get(JOURNAL.PAYLOAD),
                HEX.formatHex(row.get(JOURNAL.PAYLOAD_HASH)),
                HEX.formatHex(row.get(JOURNAL.HASH)),
                row.get(JOURNAL.ERASED));
    }
}
