package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.KNOWN_DEVICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers in which accounts have signed in. Attempts that come from one of them are counted by themselves, so that
 * others, however many, cannot keep its owner out (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
 *
 * <p>Of a browser nothing is known but that it is the same one as before: neither its address nor what it is.
 */
@Repository
public class KnownDevices {

    /** For how long a browser is known after its last sign-in. */
    static final Duration KEPT = Duration.ofDays(365);

    /** How many browsers of one account are known; beyond, those are forgotten that were seen the longest ago. */
    static final int MOST = 20;

    private final DSLContext db;
    private final Clock clock;

    KnownDevices(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the account with the e-mail address that was typed has signed in in the browser that shows the token. */
    boolean knows(DeviceToken token, String typed) {
        try {
            return knows(token, ACCOUNT.EMAIL.eq(new EmailAddress(typed).value()));
        } catch (Invalid noAddress) {
            return false;
        }
    }

    /** Whether an account has signed in in the browser that shows the token. */
    boolean knows(DeviceToken token, AccountId account) {
        return knows(token, ACCOUNT.ID.eq(account));
    }

    /**
     * Remembers that an account has signed in in a browser.
     *
     * @param shown what the browser showed, if anything; kept if it was given to it here, for several people may use it
     * @return what the browser has to show next time
     */
    @Transactional
    public DeviceToken remember(AccountId account, @Nullable DeviceToken shown) {
        DeviceToken token = shown != null && isGiven(shown) ? shown : DeviceToken.next();
        Instant now = clock.instant();
        if (!see(account, token, now)) {
            add(account, token, now);
            forgetBeyond(account);
        }
        return token;
    }

    /**
     * Forgets all browsers of an account, for its password or its second factor is another one: somebody else may have signed
     * in with the one before, and would go on guessing in the lanes of those browsers.
     */
    public void forget(AccountId account) {
        db.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.ACCOUNT_ID.eq(account)).execute();
    }

    /** Forgets the browsers that were not seen for a year. */
    void tidy() {
        db.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.SEEN_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private boolean knows(DeviceToken token, Condition account) {
        return db.fetchExists(db.selectOne()
                .from(KNOWN_DEVICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(KNOWN_DEVICE.ACCOUNT_ID))
                .where(
                        KNOWN_DEVICE.TOKEN_HASH.eq(token.hash()),
                        KNOWN_DEVICE.SEEN_AT.gt(clock.instant().minus(KEPT)),
                        account));
    }

    private boolean isGiven(DeviceToken token) {
        return db.fetchExists(KNOWN_DEVICE, KNOWN_DEVICE.TOKEN_HASH.eq(token.hash()));
    }

    private boolean see(AccountId account, DeviceToken token, Instant now) {
        return db.update(KNOWN_DEVICE)
                        .set(KNOWN_DEVICE.SEEN_AT, now)
                        .where(KNOWN_DEVICE.ACCOUNT_ID.eq(account), KNOWN_DEVICE.TOKEN_HASH.eq(token.hash()))
                        .execute()
                > 0;
    }

    private void add(AccountId account, DeviceToken token, Instant now) {
        try {
            db.insertInto(KNOWN_DEVICE)
                    .set(KNOWN_DEVICE.ACCOUNT_ID, account)
                    .set(KNOWN_DEVICE.TOKEN_HASH, token.hash())
                    .set(KNOWN_DEVICE.SEEN_AT, now)
                    .execute();
        } catch (DuplicateKeyException seenMeanwhile) {
            // A second window of the browser signed in at the same moment.
            return;
        }
    }

    private void forgetBeyond(AccountId account) {
        List<byte[]> oldest = db.select(KNOWN_DEVICE.TOKEN_HASH)
                .from(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.ACCOUNT_ID.eq(account))
                .orderBy(KNOWN_DEVICE.SEEN_AT.desc(), KNOWN_DEVICE.TOKEN_HASH)
                .limit(MOST, Integer.MAX_VALUE)
                .fetch(KNOWN_DEVICE.TOKEN_HASH);
        if (!oldest.isEmpty()) {
            db.deleteFrom(KNOWN_DEVICE)
                    .where(KNOWN_DEVICE.ACCOUNT_ID.eq(account), KNOWN_DEVICE.TOKEN_HASH.in(oldest))
                    .execute();
        }
    }
}
