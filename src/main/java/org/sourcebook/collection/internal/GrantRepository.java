package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.COLLECTION;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;
import static org.sourcebook.db.Tables.STANDING;
import static org.sourcebook.db.Tables.TEAM;
import static org.sourcebook.db.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.Grantee;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.internal.standing.Whereabouts;
import org.sourcebook.journal.internal.proviso.Proviso;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Repository;

/** The table of grants. */
@Repository
public class GrantRepository {

    /** Who has the grant; wants ACCOUNT or TEAM joined. */
    static final SelectField<Grantee> GRANTEE = DSL.row(
                    COLLECTION_GRANT.ACCOUNT_ID, COLLECTION_GRANT.TEAM_ID, DSL.coalesce(TEAM.NAME, ACCOUNT.NAME))
            .mapping(Grantee.class, GrantRepository::grantee);

    static final Field<Role> ROLE = COLLECTION_GRANT.ROLE.convertFrom(Role::valueOf);

    private static final SelectField<Account> HOLDER = DSL.row(
                    ACCOUNT.ID,
                    ACCOUNT.EMAIL,
                    ACCOUNT.NAME,
                    ACCOUNT.ROLE.convertFrom(InstanceRole::valueOf),
                    ACCOUNT.STATUS.convertFrom(AccountStatus::valueOf))
            .mapping(Account::new);

    private static final Comparator<@Nullable Instant> LATEST = Comparator.nullsLast(Comparator.naturalOrder());

    private final DSLContext db;
    private final StandingStamp standing;
    private final Clock clock;

    GrantRepository(DSLContext db, StandingStamp standing, Clock clock) {
        this.db = db;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * What an account has in a collection, through itself and its teams.
     *
     * @param until when the grant of this role ends that ends last; null if never
     * @param schemaStamp the state of the collection's kinds, as {@link SchemaRepository} knows it
     * @param stamp the {@link StandingStamp} with which the account had this
     */
    public record Effective(
            CollectionId collection,
            Account account,
            Role role,
            boolean viewersSeeWorking,
            @Nullable Instant until,
            String schemaStamp,
            String stamp) {

        /** Whether the account has the same at a time, with the stamp that was read with the place. */
        public boolean holds(Place place, Instant now) {
            return isOn(now) && place.stamp().equals(stamp);
        }

        /** Whether the grant has not ended by a time. */
        public boolean isOn(Instant now) {
            return until == null || until.isAfter(now);
        }

        /** That nothing has changed since which decides it; it may have ended by time. */
        public Condition holds() {
            return StandingStamp.is(stamp);
        }

        /** The same, for a record; where something has changed, a check is made. */
        public Proviso proviso(Runnable check) {
            return new Proviso(holds(), check);
        }
    }

    /** A collection, and the {@link StandingStamp} of the moment. */
    public record Place(CollectionId collection, String stamp) {}

    /** The highest of the account's unexpired grants in a collection, if it is active and has one. */
    public Optional<Effective> effective(Whereabouts where, AccountId account) {
        return db
                .select(
                        COLLECTION.ID,
                        HOLDER,
                        ROLE,
                        COLLECTION.VIEWERS_SEE_WORKING,
                        COLLECTION_GRANT.EXPIRES_AT,
                        COLLECTION.SCHEMA_STAMP,
                        STANDING.STAMP)
                .from(COLLECTION_GRANT)
                .join(COLLECTION)
                .on(COLLECTION.ID.eq(COLLECTION_GRANT.COLLECTION_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(account).and(ACCOUNT.STATUS.eq(AccountStatus.ACTIVE.name())))
                .join(STANDING)
                .on(StandingStamp.ROW)
                .where(COLLECTION_GRANT.COLLECTION_ID.eq(where.collection()), held(account, clock.instant()))
                .fetch(Records.mapping(Effective::new))
                .stream()
                .max(Comparator.comparing(Effective::role).thenComparing(Effective::until, LATEST));
    }

    /** Whether a query goes to a server and back. */
    public boolean areWayOff() {
        return db.family() != SQLDialect.H2;
    }

    /** The collection that is meant, if there is such a one. */
    public Optional<Place> place(Whereabouts where) {
        return db.select(COLLECTION.ID, STANDING.STAMP)
                .from(COLLECTION)
                .join(STANDING)
                .on(StandingStamp.ROW)
                .where(COLLECTION.ID.eq(where.collection()))
                .fetchOptional(Records.mapping(Place::new));
    }

    /** The grants of a collection, highest role first, then by name. */
    public List<Grant> of(CollectionId collection) {
        return where(COLLECTION_GRANT.COLLECTION_ID.eq(collection)).stream()
                .sorted(Comparator.comparing(Grant::role)
                        .reversed()
                        .thenComparing(grant -> grant.to().name())
                        .thenComparing(grant -> grant.id().value()))
                .toList();
    }

    /** One grant of a collection. */
    public Optional<Grant> find(CollectionId collection, GrantId id) {
        return where(COLLECTION_GRANT.COLLECTION_ID.eq(collection), COLLECTION_GRANT.ID.eq(id)).stream()
                .findFirst();
    }

    /** What somebody was given in a collection. */
    public Optional<Grant> find(CollectionId collection, Grantee to) {
        Condition theirs = switch (to) {
            case ToAccount account -> COLLECTION_GRANT.ACCOUNT_ID.eq(account.account());
            case ToTeam team -> COLLECTION_GRANT.TEAM_ID.eq(team.team());
        };
        return where(COLLECTION_GRANT.COLLECTION_ID.eq(collection), theirs).stream()
                .findFirst();
    }

    /** Adds a grant, or puts it in the place of the one with its id. */
    public void save(CollectionId collection, Grant grant, AccountId by) {
        remove(grant.id());
        db.insertInto(COLLECTION_GRANT)
                .set(COLLECTION_GRANT.ID, grant.id())
                .set(COLLECTION_GRANT.COLLECTION_ID, collection)
                .set(COLLECTION_GRANT.ACCOUNT_ID, grant.to() instanceof ToAccount to ? to.account() : null)
                .set(COLLECTION_GRANT.TEAM_ID, grant.to() instanceof ToTeam to ? to.team() : null)
                .set(COLLECTION_GRANT.ROLE, grant.role().name())
                .set(COLLECTION_GRANT.EXPIRES_AT, grant.expires())
                .set(COLLECTION_GRANT.GRANTED_BY, by)
                .set(COLLECTION_GRANT.GRANTED_AT, clock.instant())
                .execute();
        standing.renew();
    }

    /** Takes a grant away. */
    public void delete(GrantId id) {
        remove(id);
        standing.renew();
    }

    private void remove(GrantId id) {
        db.deleteFrom(COLLECTION_GRANT).where(COLLECTION_GRANT.ID.eq(id)).execute();
    }

    /** That an account holds a grant at a time, itself or through a team. */
    static Condition held(AccountId account, Instant now) {
        var teams = DSL.select(TEAM_MEMBER.TEAM_ID).from(TEAM_MEMBER).where(TEAM_MEMBER.ACCOUNT_ID.eq(account));
        return COLLECTION_GRANT
                .ACCOUNT_ID
                .eq(account)
                .or(COLLECTION_GRANT.TEAM_ID.in(teams))
                .and(unexpired(now));
    }

    /** That a grant has not ended by a time. */
    static Condition unexpired(Instant now) {
        return COLLECTION_GRANT.EXPIRES_AT.isNull().or(COLLECTION_GRANT.EXPIRES_AT.gt(now));
    }

    private List<Grant> where(Condition... conditions) {
        return db.select(COLLECTION_GRANT.ID, GRANTEE, ROLE, COLLECTION_GRANT.EXPIRES_AT)
                .from(COLLECTION_GRANT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COLLECTION_GRANT.ACCOUNT_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(COLLECTION_GRANT.TEAM_ID))
                .where(conditions)
                .orderBy(COLLECTION_GRANT.ID)
                .fetch(Records.mapping(Grant::new));
    }

    private static Grantee grantee(@Nullable AccountId account, @Nullable TeamId team, String name) {
        return account == null ? new ToTeam(Objects.requireNonNull(team), name) : new ToAccount(account, name);
    }
}
