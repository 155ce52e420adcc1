package org.sourcebook.account.internal;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.row;
import static org.sourcebook.db.Tables.ACCOUNT;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
public class AccountRepository {

    /** An account, as one column of a query. */
    static final SelectField<Account> ACCOUNT_ROW = row(
                    ACCOUNT.ID,
                    ACCOUNT.EMAIL,
                    ACCOUNT.NAME,
                    ACCOUNT.ROLE.convertFrom(InstanceRole::valueOf),
                    ACCOUNT.STATUS.convertFrom(AccountStatus::valueOf))
            .mapping(Account::new);

    private static final Condition PERSON = ACCOUNT.STATUS.ne(AccountStatus.SYSTEM.name());
    private static final Condition ACTIVE = ACCOUNT.STATUS.eq(AccountStatus.ACTIVE.name());
    private static final Condition ACTIVE_ADMINISTRATOR = ACTIVE.and(ACCOUNT.ROLE.eq(InstanceRole.ADMIN.name()));

    private final DSLContext db;
    private final StandingStamp standing;
    private final Clock clock;

    AccountRepository(DSLContext db, StandingStamp standing, Clock clock) {
        this.db = db;
        this.standing = standing;
        this.clock = clock;
    }

    /** An account with the hash of its password, if it has one. */
    public record Credentials(Account account, @Nullable String passwordHash) {}

    /** The account with this id. */
    public Optional<Account> find(AccountId id) {
        return where(ACCOUNT.ID.eq(id)).fetchOptional(Record1::value1);
    }

    /** The account with this id, its row locked until the transaction ends. */
    public Optional<Account> lock(AccountId id) {
        return where(ACCOUNT.ID.eq(id)).forUpdate().fetchOptional(Record1::value1);
    }

    /**
     * One account that is in use, locked as {@link #lock}.
     *
     * @throws NotFound if there is no such account
     * @throws Invalid if it is not active
     */
    public Account lockActive(AccountId id) {
        Account account = lock(id).orElseThrow(NotFound::new);
        if (account.status() != AccountStatus.ACTIVE) {
            throw new Invalid("error.not-active", Map.of("name", account.name()));
        }
        return account;
    }

    /**
     * An account that changes something of its own, locked until the transaction ends.
     *
     * @throws NotSignedIn if it was deactivated meanwhile
     */
    public Account lockActing(AccountId id) {
        return lock(id).filter(Account::acts).orElseThrow(NotSignedIn::new);
    }

    /** The administrators who can sign in, their rows locked until the transaction ends. */
    public Set<AccountId> lockAdministrators() {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACTIVE_ADMINISTRATOR)
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetchSet(ACCOUNT.ID);
    }

    /** Whether any administrator can sign in. */
    public boolean hasAdministrator() {
        return db.fetchExists(ACCOUNT, ACTIVE_ADMINISTRATOR);
    }

    /** What an e-mail address signs in to. */
    public Optional<Credentials> credentials(EmailAddress email) {
        return credentials(ACCOUNT.EMAIL.eq(email.value()));
    }

    /** What an account signs in with. */
    public Optional<Credentials> credentials(AccountId id) {
        return credentials(ACCOUNT.ID.eq(id));
    }

    /** Whether an account has ever been given a password. */
    public boolean hasPassword(AccountId id) {
        return db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(id), ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    /** Every person's account by name. */
    public List<Account> all() {
        return where(PERSON).orderBy(lower(ACCOUNT.NAME), ACCOUNT.ID).fetch(Record1::value1);
    }

    /** Active accounts whose name or e-mail contains the text, by name. */
    public List<Account> choose(String text, int size) {
        return where(ACTIVE.and(contains(ACCOUNT.NAME, text).or(contains(ACCOUNT.EMAIL, text))))
                .orderBy(lower(ACCOUNT.NAME), ACCOUNT.ID)
                .limit(size)
                .fetch(Record1::value1);
    }

    /** The names of accounts, those of the system included. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    /**
     * Adds an account.
     *
     * @throws Invalid if another one has the e-mail address
     */
    public void add(Account account, @Nullable String passwordHash) {
        try {
            db.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account.id())
                    .set(ACCOUNT.EMAIL, account.email())
                    .set(ACCOUNT.NAME, account.name())
                    .set(ACCOUNT.ROLE, account.role().name())
                    .set(ACCOUNT.STATUS, account.status().name())
                    .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                    .set(ACCOUNT.CREATED_AT, clock.instant())
                    .set(ACCOUNT.UPDATED_AT, clock.instant())
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw taken(account.email());
        }
    }

    /** Writes name, role and status of an account. */
    public void update(Account account) {
        db.update(ACCOUNT)
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.STATUS, account.status().name())
                .set(ACCOUNT.UPDATED_AT, clock.instant())
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        standing.renew();
    }

    /**
     * Writes the e-mail address of an account.
     *
     * @throws Invalid if another one has it
     */
    public void setEmail(AccountId id, String email) {
        try {
            db.update(ACCOUNT)
                    .set(ACCOUNT.EMAIL, email)
                    .set(ACCOUNT.UPDATED_AT, clock.instant())
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
            standing.renew();
        } catch (DuplicateKeyException taken) {
            throw taken(email);
        }
    }

    /** Writes the hash of an account's password. */
    public void setPassword(AccountId id, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.UPDATED_AT, clock.instant())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    /** Puts one hash of an account's password in the place of another, if that is still there. */
    public void rehash(AccountId id, String before, String after) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, after)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.PASSWORD_HASH.eq(before))
                .execute();
    }

    private SelectConditionStep<Record1<Account>> where(Condition condition) {
        return db.select(ACCOUNT_ROW).from(ACCOUNT).where(condition);
    }

    private Optional<Credentials> credentials(Condition condition) {
        return db.select(ACCOUNT_ROW, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(Records.mapping(Credentials::new));
    }

    private static Invalid taken(String email) {
        return new Invalid("email", "error.email-taken", Map.of("email", email));
    }

    private static Condition contains(Field<String> column, String text) {
        return column.containsIgnoreCase(text.strip());
    }
}
