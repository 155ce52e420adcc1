package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.TOTP_FACTOR;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Repository;

/** The table of apps that are second factors. What it holds of a secret is encrypted. */
@Repository
public class TotpRepository {

    private final DSLContext db;
    private final InstanceKey key;
    private final Clock clock;

    TotpRepository(DSLContext db, InstanceKey key, Clock clock) {
        this.db = db;
        this.key = key;
        this.clock = clock;
    }

    /**
     * An account's app.
     *
     * @param secret what both know; nothing if it can no longer be read
     * @param lastStep the step of the last code that was used
     */
    record App(Optional<TotpSecret> secret, long lastStep) {}

    /** An account's app, its row locked until the transaction ends. */
    Optional<App> lock(AccountId account) {
        return db.select(TOTP_FACTOR.SECRET, TOTP_FACTOR.LAST_STEP)
                .from(TOTP_FACTOR)
                .where(TOTP_FACTOR.ACCOUNT_ID.eq(account))
                .forUpdate()
                .fetchOptional(row -> new App(key.decrypt(row.value1()).map(TotpSecret::of), row.value2()));
    }

    /** Whether an account has one. */
    public boolean has(AccountId account) {
        return db.fetchExists(TOTP_FACTOR, TOTP_FACTOR.ACCOUNT_ID.eq(account));
    }

    /** The accounts that have one. */
    public Set<AccountId> holders() {
        return db.select(TOTP_FACTOR.ACCOUNT_ID).from(TOTP_FACTOR).fetchSet(TOTP_FACTOR.ACCOUNT_ID);
    }

    void add(AccountId account, TotpSecret secret, long lastStep) {
        db.insertInto(TOTP_FACTOR)
                .set(TOTP_FACTOR.ACCOUNT_ID, account)
                .set(TOTP_FACTOR.SECRET, key.encrypt(secret.bytes()))
                .set(TOTP_FACTOR.LAST_STEP, lastStep)
                .set(TOTP_FACTOR.SINCE_AT, clock.instant())
                .execute();
    }

    /** Writes the step of the last code that was used. */
    void use(AccountId account, long step) {
        db.update(TOTP_FACTOR)
                .set(TOTP_FACTOR.LAST_STEP, step)
                .where(TOTP_FACTOR.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Deletes an account's app; says whether there was one. */
    boolean delete(AccountId account) {
        return db.deleteFrom(TOTP_FACTOR)
                        .where(TOTP_FACTOR.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }
}
