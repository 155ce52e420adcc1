package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.PASSKEY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Passkey;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.PasskeyId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The table of passkeys. */
@Repository
public class PasskeyRepository implements UserCredentialRepository {

    private static final Field<Set<String>> TRANSPORTS = PASSKEY.TRANSPORTS.convertFrom(PasskeyRow::split);

    private final DSLContext db;
    private final Clock clock;

    PasskeyRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of an account, in the order in which they were added. */
    public List<Passkey> of(AccountId account) {
        return where(PASSKEY.ACCOUNT_ID.eq(account));
    }

    /** The accounts that have one. */
    public Set<AccountId> holders() {
        return db.selectDistinct(PASSKEY.ACCOUNT_ID).from(PASSKEY).fetchSet(PASSKEY.ACCOUNT_ID);
    }

    /** Removes one of an account; its name, if there was such a one. */
    public Optional<String> remove(AccountId account, PasskeyId id) {
        var name = db.select(PASSKEY.NAME)
                .from(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account), PASSKEY.ID.eq(id))
                .fetchOptional(PASSKEY.NAME);
        db.deleteFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account), PASSKEY.ID.eq(id))
                .execute();
        return name;
    }

    /** Removes all of an account; says whether there were any. */
    public boolean removeAll(AccountId account) {
        return db.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(account)).execute() > 0;
    }

    /** The one that authenticators know by this id, which there is. */
    Passkey get(Bytes credential) {
        return where(PASSKEY.CREDENTIAL_ID.eq(credential.getBytes())).getFirst();
    }

    /** Whose it is that authenticators know by this id. */
    Optional<AccountId> owner(Bytes credential) {
        return db.select(PASSKEY.ACCOUNT_ID)
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBytes()))
                .fetchOptional(PASSKEY.ACCOUNT_ID);
    }

    /** Its row is locked until the transaction ends, so that nobody removes it, or uses it as well, before it is saved. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBytes()))
                .forUpdate()
                .fetchOne(PasskeyRow::credential);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(PasskeyOwners.account(user)))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(PasskeyRow::credential);
    }

    /**
     * Adds one, or notes that it was used.
     *
     * @throws CountWentBack if it was used more often before: then there is a copy of it (Web Authentication, 7.2, step 22).
     *     Spring Security compares with the count that it had when it was made alone.
     */
    @Override
    public void save(CredentialRecord saved) {
        Long count = db.select(PASSKEY.SIGN_COUNT)
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(saved.getCredentialId().getBytes()))
                .forUpdate()
                .fetchOne(PASSKEY.SIGN_COUNT);
        if (count == null) {
            add(saved);
        } else if (saved.getSignatureCount() > count || (saved.getSignatureCount() == 0 && count == 0)) {
            use(saved);
        } else {
            throw new CountWentBack();
        }
    }

    @Override
    public void delete(Bytes credential) {
        db.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBytes()))
                .execute();
    }

    private List<Passkey> where(Condition which) {
        return db.select(
                        PASSKEY.ID,
                        PASSKEY.NAME,
                        PASSKEY.CREATED_AT,
                        PASSKEY.LAST_USED_AT,
                        TRANSPORTS,
                        PASSKEY.BACKED_UP)
                .from(PASSKEY)
                .where(which)
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(Records.mapping(Passkey::new));
    }

    private void add(CredentialRecord made) {
        db.insertInto(PASSKEY)
                .set(PASSKEY.ID, PasskeyId.next())
                .set(PASSKEY.ACCOUNT_ID, PasskeyOwners.account(made.getUserEntityUserId()))
                .set(PASSKEY.CREDENTIAL_ID, made.getCredentialId().getBytes())
                .set(PASSKEY.PUBLIC_KEY, made.getPublicKey().getBytes())
                .set(
                        PASSKEY.ATTESTATION_OBJECT,
                        Objects.requireNonNull(made.getAttestationObject()).getBytes())
                .set(PASSKEY.NAME, made.getLabel())
                .set(PASSKEY.TRANSPORTS, PasskeyRow.joined(made.getTransports()))
                .set(PASSKEY.SIGN_COUNT, made.getSignatureCount())
                .set(PASSKEY.BACKUP_ELIGIBLE, made.isBackupEligible())
                .set(PASSKEY.BACKED_UP, made.isBackupState())
                .set(PASSKEY.CREATED_AT, now())
                .execute();
    }

    private void use(CredentialRecord used) {
        db.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, used.getSignatureCount())
                .set(PASSKEY.LAST_USED_AT, now())
                .where(PASSKEY.CREDENTIAL_ID.eq(used.getCredentialId().getBytes()))
                .execute();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
