package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.ACCOUNT_IDENTITY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.kernel.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The table of the identities at a provider that sign in to accounts. */
@Repository
public class IdentityRepository {

    private final DSLContext db;
    private final Clock clock;

    IdentityRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An identity that signs in to an account.
     *
     * @param subject what the provider calls it
     * @param since since when
     */
    public record Connected(String subject, Instant since) {}

    /** An account's identity at a provider. */
    public Optional<Connected> of(AccountId account, String issuer) {
        return db.select(ACCOUNT_IDENTITY.SUBJECT, ACCOUNT_IDENTITY.CONNECTED_AT)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account), ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .fetchOptional(Records.mapping(Connected::new));
    }

    /** The accounts that are connected with an identity at a provider. */
    public Set<AccountId> holders(String issuer) {
        return db.select(ACCOUNT_IDENTITY.ACCOUNT_ID)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .fetchSet(ACCOUNT_IDENTITY.ACCOUNT_ID);
    }

    /** The account that an identity signs in to. */
    Optional<AccountId> account(Identity identity) {
        return db.select(ACCOUNT_IDENTITY.ACCOUNT_ID)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(identity.issuer()), ACCOUNT_IDENTITY.SUBJECT.eq(identity.subject()))
                .fetchOptional(ACCOUNT_IDENTITY.ACCOUNT_ID);
    }

    /** Connects an account with an identity; says whether it could, which is once for each of the two. */
    boolean add(AccountId account, Identity identity) {
        try {
            db.insertInto(ACCOUNT_IDENTITY)
                    .set(ACCOUNT_IDENTITY.ACCOUNT_ID, account)
                    .set(ACCOUNT_IDENTITY.ISSUER, identity.issuer())
                    .set(ACCOUNT_IDENTITY.SUBJECT, identity.subject())
                    .set(ACCOUNT_IDENTITY.CONNECTED_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .execute();
            return true;
        } catch (DuplicateKeyException connectedAlready) {
            return false;
        }
    }

    /** Deletes an account's identity at a provider. */
    public void delete(AccountId account, String issuer) {
        db.deleteFrom(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account), ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .execute();
    }
}
