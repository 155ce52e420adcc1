package org.sourcebook.account.internal;

import static org.sourcebook.account.internal.AccountRepository.ACCOUNT_ROW;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.ACCOUNT_LINK;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.AccountLinkId;
import org.springframework.stereotype.Repository;

/** The table of one-time links. */
@Repository
public class AccountLinkRepository {

    private static final Condition UNUSED = ACCOUNT_LINK.USED_AT.isNull().and(ACCOUNT_LINK.CLOSED_AT.isNull());

    private final DSLContext db;
    private final Clock clock;

    AccountLinkRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A link as it is kept.
     *
     * @param account whose it is
     * @param newEmail the address that it makes the account's, if that is its purpose
     * @param expires until when it can be used
     * @param used when it was used, if it was
     * @param closed when it was taken back, if it was
     */
    record Kept(
            Account account,
            @Nullable String newEmail,
            Instant expires,
            @Nullable Instant used,
            @Nullable Instant closed) {}

    /** The link of this purpose whose token has this SHA-256. */
    Optional<Kept> find(LinkPurpose purpose, byte[] tokenHash) {
        return db.select(
                        ACCOUNT_ROW,
                        ACCOUNT_LINK.NEW_EMAIL,
                        ACCOUNT_LINK.EXPIRES_AT,
                        ACCOUNT_LINK.USED_AT,
                        ACCOUNT_LINK.CLOSED_AT)
                .from(ACCOUNT_LINK)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_LINK.ACCOUNT_ID))
                .where(ACCOUNT_LINK.TOKEN_HASH.eq(tokenHash), is(purpose))
                .fetchOptional(Records.mapping(Kept::new));
    }

    /** Keeps a link. */
    void add(NewLink link, byte[] tokenHash, Instant expires) {
        db.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.ID, AccountLinkId.next())
                .set(ACCOUNT_LINK.ACCOUNT_ID, link.account())
                .set(ACCOUNT_LINK.PURPOSE, link.purpose().name())
                .set(ACCOUNT_LINK.NEW_EMAIL, link.newEmail())
                .set(ACCOUNT_LINK.MAILED, link.mailed())
                .set(ACCOUNT_LINK.TOKEN_HASH, tokenHash)
                .set(ACCOUNT_LINK.CREATED_BY, link.by())
                .set(ACCOUNT_LINK.CREATED_AT, now())
                .set(ACCOUNT_LINK.EXPIRES_AT, expires)
                .execute();
    }

    /** Marks a link as used now. */
    void use(byte[] tokenHash) {
        db.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.USED_AT, now())
                .where(ACCOUNT_LINK.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    /** Takes back those links of an account and of a purpose that were not used. */
    public void close(AccountId account, LinkPurpose purpose) {
        close(ACCOUNT_LINK.ACCOUNT_ID.eq(account).and(is(purpose)));
    }

    /** Takes back all links of an account that were not used. */
    public void closeAll(AccountId account) {
        close(ACCOUNT_LINK.ACCOUNT_ID.eq(account));
    }

    /** Whether an account has a link of a purpose that can still be used. */
    public boolean hasOpen(AccountId account, LinkPurpose purpose) {
        return hasOpenSince(account, purpose, Instant.EPOCH);
    }

    /** Whether an account has a link of a purpose that can still be used and was made after a time. */
    public boolean hasOpenSince(AccountId account, LinkPurpose purpose, Instant time) {
        return db.fetchExists(
                ACCOUNT_LINK,
                ACCOUNT_LINK.ACCOUNT_ID.eq(account),
                is(purpose),
                UNUSED,
                ACCOUNT_LINK.EXPIRES_AT.gt(now()),
                ACCOUNT_LINK.CREATED_AT.gt(time));
    }

    private void close(Condition which) {
        db.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.CLOSED_AT, now())
                .where(which, UNUSED)
                .execute();
    }

    private static Condition is(LinkPurpose purpose) {
        return ACCOUNT_LINK.PURPOSE.eq(purpose.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
