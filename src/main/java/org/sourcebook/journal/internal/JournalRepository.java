package org.sourcebook.journal.internal;

import static org.sourcebook.db.Tables.CHAIN;
import static org.sourcebook.db.Tables.JOURNAL;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.PayloadsErased;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Repository;

/** The tables of chains and of journal records. */
@Repository
public class JournalRepository {

    private static final HexFormat HEX = HexFormat.of();

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
        return db.select(CHAIN.ID, CHAIN.LAST_SEQ, hex(CHAIN.LAST_HASH))
                .from(CHAIN)
                .where(CHAIN.ID.eq(chain))
                .forUpdate()
                .fetchSingle(Records.mapping(ChainHead::new));
    }

    /** The head of a chain. */
    public Optional<ChainHead> head(ChainId chain) {
        return db.select(CHAIN.ID, CHAIN.LAST_SEQ, hex(CHAIN.LAST_HASH))
                .from(CHAIN)
                .where(CHAIN.ID.eq(chain))
                .fetchOptional(Records.mapping(ChainHead::new));
    }

    /** All chains, the instance's first. */
    public List<ChainId> chains() {
        return db.select(CHAIN.ID).from(CHAIN).orderBy(CHAIN.ID).fetch(CHAIN.ID);
    }

    /** Adds a record and moves the head on to it. */
    public void append(JournalRecord record) {
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
        db.update(CHAIN)
                .set(CHAIN.LAST_SEQ, record.seq())
                .set(CHAIN.LAST_HASH, HEX.parseHex(record.hash()))
                .where(CHAIN.ID.eq(record.chain()))
                .execute();
    }

    /** Records before a sequence number, newest first. */
    public List<JournalRecord> before(ChainId chain, long seq, int size) {
        return page(JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SEQ.lt(seq)), JOURNAL.SEQ.desc(), size);
    }

    /** Records after a sequence number, in their order. */
    public List<JournalRecord> after(ChainId chain, long seq, int size) {
        return page(JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SEQ.gt(seq)), JOURNAL.SEQ.asc(), size);
    }

    /** Records that a filter leaves before a sequence number, newest first. */
    public List<JournalRecord> matching(ChainId chain, JournalFilter filter, long before, int size) {
        return page(
                JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.SEQ.lt(before)).and(matches(filter)), JOURNAL.SEQ.desc(), size);
    }

    /** Records of an action, in their order. */
    public List<JournalRecord> of(ChainId chain, String action) {
        return page(JOURNAL.CHAIN_ID.eq(chain).and(JOURNAL.ACTION.eq(action)), JOURNAL.SEQ.asc(), Integer.MAX_VALUE);
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

    private static Condition matches(JournalFilter filter) {
        return DSL.and(
                filter.actions().isEmpty() ? DSL.noCondition() : JOURNAL.ACTION.in(filter.actions()),
                filter.by() == null ? DSL.noCondition() : JOURNAL.ACCOUNT_ID.eq(filter.by()),
                filter.about() == null ? DSL.noCondition() : names(filter.about()),
                filter.from() == null ? DSL.noCondition() : JOURNAL.HAPPENED_AT.ge(filter.from()),
                filter.until() == null ? DSL.noCondition() : JOURNAL.HAPPENED_AT.lt(filter.until()));
    }

    /**
     * That an account is the subject, or, of what happened to anything else, among the details. Those of its own records
     * are not read: most of an instance's are of accounts.
     */
    private static Condition names(AccountId account) {
        var elsewhere = JOURNAL.SUBJECT.startsWith("account:").not();
        return JOURNAL.SUBJECT
                .eq("account:" + account)
                .or(elsewhere.and(JOURNAL.PAYLOAD.contains("\"" + account + "\"")));
    }

    private List<JournalRecord> page(Condition condition, OrderField<?> order, int size) {
        return db.select(
                        JOURNAL.CHAIN_ID,
                        JOURNAL.SEQ,
                        JOURNAL.HAPPENED_AT,
                        JOURNAL.ACCOUNT_ID,
                        JOURNAL.ACTION,
                        JOURNAL.SUBJECT,
                        JOURNAL.PAYLOAD,
                        hex(JOURNAL.PAYLOAD_HASH),
                        hex(JOURNAL.HASH),
                        JOURNAL.ERASED)
                .from(JOURNAL)
                .where(condition)
                .orderBy(order)
                .limit(size)
                .fetch(Records.mapping(JournalRecord::new));
    }

    private static Field<String> hex(Field<byte[]> column) {
        return column.convertFrom(HEX::formatHex);
    }
}
