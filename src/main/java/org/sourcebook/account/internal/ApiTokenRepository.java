package org.sourcebook.account.internal;

import static org.jooq.impl.DSL.count;
import static org.sourcebook.account.internal.AccountRepository.ACCOUNT_ROW;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.API_TOKEN;
import static org.sourcebook.db.Tables.API_TOKEN_COLLECTION;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.ApiToken;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.NotFound;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** The table of tokens. */
@Repository
public class ApiTokenRepository {

    private static final Field<TokenScope> SCOPE = API_TOKEN.SCOPE.convertFrom(TokenScope::valueOf);

    private final DSLContext db;
    private final Clock clock;

    ApiTokenRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A token as it is kept: whose it is, and when it was revoked. */
    record Kept(ApiToken token, Account owner, @Nullable Instant revoked) {

        /** Whether it can be used at a time. */
        boolean isGood(Instant now) {
            return revoked == null && now.isBefore(token.expires()) && owner.acts();
        }
    }

    /** The token whose secret has this SHA-256. */
    Optional<Kept> find(byte[] secretHash) {
        return db.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        SCOPE,
                        API_TOKEN.ALL_COLLECTIONS,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT,
                        API_TOKEN.REVOKED_AT,
                        ACCOUNT_ROW)
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(API_TOKEN.SECRET_HASH.eq(secretHash))
                .fetchOptional(row -> new Kept(token(row), row.value9(), row.get(API_TOKEN.REVOKED_AT)));
    }

    /** The tokens of an account that are not revoked, by name. */
    public List<ApiToken> of(AccountId account) {
        return db.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        SCOPE,
                        API_TOKEN.ALL_COLLECTIONS,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.NAME, API_TOKEN.ID)
                .fetch(this::token);
    }

    /** How many tokens accounts have that can be used; those without any are left out. */
    public Map<AccountId, Integer> counts() {
        return db.select(API_TOKEN.ACCOUNT_ID, count())
                .from(API_TOKEN)
                .where(API_TOKEN.REVOKED_AT.isNull(), API_TOKEN.EXPIRES_AT.gt(now()))
                .groupBy(API_TOKEN.ACCOUNT_ID)
                .fetchMap(API_TOKEN.ACCOUNT_ID, count());
    }

    /**
     * Keeps a new token.
     *
     * @throws NotFound if one of its collections does not exist
     */
    public void add(AccountId account, ApiToken token, byte[] secretHash) {
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.ACCOUNT_ID, account)
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.SECRET_HASH, secretHash)
                .set(API_TOKEN.SCOPE, token.reach().scope().name())
                .set(API_TOKEN.ALL_COLLECTIONS, token.reach().limits().isEmpty())
                .set(API_TOKEN.CREATED_AT, token.created())
                .set(API_TOKEN.EXPIRES_AT, token.expires())
                .execute();
        token.reach().limits().ifPresent(only -> limit(token.id(), only));
    }

    /** Revokes one token of an account; says whether it was not before. */
    public boolean revoke(AccountId account, ApiTokenId id) {
        return revoke(API_TOKEN.ACCOUNT_ID.eq(account).and(API_TOKEN.ID.eq(id))) > 0;
    }

    /** Revokes the tokens of an account; says how many they were. */
    int revokeAll(AccountId account) {
        return revoke(API_TOKEN.ACCOUNT_ID.eq(account));
    }

    /** Writes that a token was used now. */
    void used(ApiTokenId id) {
        db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now())
                .where(API_TOKEN.ID.eq(id))
                .execute();
    }

    /** Counts that a token was shown which is over. */
    void refused(ApiTokenId id) {
        db.update(API_TOKEN)
                .set(API_TOKEN.REFUSED, API_TOKEN.REFUSED.plus(1))
                .where(API_TOKEN.ID.eq(id))
                .execute();
    }

    /** A token that was shown although it is over, and how often. */
    record Refused(AccountId account, ApiTokenId token, int times) {}

    /** The tokens of whose refusals the journal is to be told, and was not since a time. */
    List<ApiTokenId> due(Instant toldBefore) {
        return db.select(API_TOKEN.ID)
                .from(API_TOKEN)
                .where(API_TOKEN.REFUSED.gt(0), API_TOKEN.TOLD_AT.isNull().or(API_TOKEN.TOLD_AT.le(toldBefore)))
                .orderBy(API_TOKEN.ID)
                .fetch(API_TOKEN.ID);
    }

    /** The refusals of a token that the journal is to be told, if there are still any; they are told from now on. */
    Optional<Refused> take(ApiTokenId id) {
        var refused = db.select(API_TOKEN.ACCOUNT_ID, API_TOKEN.ID, API_TOKEN.REFUSED)
                .from(API_TOKEN)
                .where(API_TOKEN.ID.eq(id), API_TOKEN.REFUSED.gt(0))
                .forUpdate()
                .fetchOptional(Records.mapping(Refused::new));
        refused.ifPresent(taken -> db.update(API_TOKEN)
                .set(API_TOKEN.REFUSED, 0)
                .set(API_TOKEN.TOLD_AT, now())
                .where(API_TOKEN.ID.eq(id))
                .execute());
        return refused;
    }

    private void limit(ApiTokenId id, Set<CollectionId> only) {
        try {
            for (CollectionId collection : only) {
                db.insertInto(API_TOKEN_COLLECTION)
                        .set(API_TOKEN_COLLECTION.TOKEN_ID, id)
                        .set(API_TOKEN_COLLECTION.COLLECTION_ID, collection)
                        .execute();
            }
        } catch (DataIntegrityViolationException unknown) {
            throw new NotFound();
        }
    }

    private int revoke(Condition which) {
        return db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now())
                .where(which, API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    private ApiToken token(Record row) {
        ApiTokenId id = row.get(API_TOKEN.ID);
        var only = row.get(API_TOKEN.ALL_COLLECTIONS) ? null : limits(id);
        return new ApiToken(
                id,
                row.get(API_TOKEN.NAME),
                new TokenReach(row.get(SCOPE), only),
                row.get(API_TOKEN.CREATED_AT),
                row.get(API_TOKEN.EXPIRES_AT),
                row.get(API_TOKEN.LAST_USED_AT));
    }

    private Set<CollectionId> limits(ApiTokenId id) {
        return db.select(API_TOKEN_COLLECTION.COLLECTION_ID)
                .from(API_TOKEN_COLLECTION)
                .where(API_TOKEN_COLLECTION.TOKEN_ID.eq(id))
                .fetchSet(API_TOKEN_COLLECTION.COLLECTION_ID);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
