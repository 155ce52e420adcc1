package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;
import static org.sourcebook.db.Tables.TEAM;
import static org.sourcebook.db.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.collection.Holder;
import org.sourcebook.collection.Membership;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Repository;

/** The accounts that hold grants, themselves or through a team, and those that can be given one. */
@Repository
public class HolderRepository {

    /** Every grant once for each account that holds it. */
    private static final Table<?> HOLDERS = COLLECTION_GRANT
            .leftJoin(TEAM)
            .on(TEAM.ID.eq(COLLECTION_GRANT.TEAM_ID))
            .leftJoin(TEAM_MEMBER)
            .on(TEAM_MEMBER.TEAM_ID.eq(COLLECTION_GRANT.TEAM_ID))
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(DSL.coalesce(COLLECTION_GRANT.ACCOUNT_ID, TEAM_MEMBER.ACCOUNT_ID)));

    private static final Condition MANAGES_FOR_GOOD =
            COLLECTION_GRANT.ROLE.eq(Role.MANAGER.name()).and(COLLECTION_GRANT.EXPIRES_AT.isNull());

    /** The higher role first; of two ways to the same role the account's own. */
    static final Comparator<Grant> HIGHEST_FIRST = Comparator.comparing(Grant::role)
            .thenComparing(grant -> grant.to() instanceof ToAccount)
            .thenComparing(grant -> grant.id().value())
            .reversed();

    /** A grant with an account that holds it. */
    private record Held(AccountId account, String name, Grant grant) {}

    private final DSLContext db;
    private final Clock clock;

    HolderRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The active accounts with an unexpired grant in a collection, by name, each with the grant that counts. */
    public List<Membership> of(CollectionId collection) {
        return withAllGrants(collection).stream()
                .map(holder -> new Membership(
                        holder.account(),
                        holder.name(),
                        holder.role(),
                        holder.grants().getFirst()))
                .toList();
    }

    /** The active accounts with an unexpired grant in a collection, by name, each with all of these. */
    public List<Holder> withAllGrants(CollectionId collection) {
        return held(collection).stream().collect(Collectors.groupingBy(Held::account)).values().stream()
                .map(HolderRepository::holder)
                .sorted(Comparator.comparing(Holder::name)
                        .thenComparing(holder -> holder.account().value()))
                .toList();
    }

    private List<Held> held(CollectionId collection) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        DSL.row(
                                        COLLECTION_GRANT.ID,
                                        GrantRepository.GRANTEE,
                                        GrantRepository.ROLE,
                                        COLLECTION_GRANT.EXPIRES_AT)
                                .mapping(Grant.class, Grant::new))
                .from(HOLDERS)
                .where(
                        COLLECTION_GRANT.COLLECTION_ID.eq(collection),
                        ACCOUNT.STATUS.eq(AccountStatus.ACTIVE.name()),
                        GrantRepository.unexpired(clock.instant()))
                .fetch(Records.mapping(Held::new));
    }

    private static Holder holder(List<Held> all) {
        List<Grant> grants = all.stream().map(Held::grant).sorted(HIGHEST_FIRST).toList();
        Held first = all.getFirst();
        return new Holder(first.account(), first.name(), grants.getFirst().role(), grants);
    }

    /** Whether an active account manages the collection by a grant that does not expire. */
    public boolean hasLastingManager(CollectionId collection) {
        return db.fetchExists(db.selectOne()
                .from(HOLDERS)
                .where(
                        COLLECTION_GRANT.COLLECTION_ID.eq(collection),
                        MANAGES_FOR_GOOD,
                        ACCOUNT.STATUS.eq(AccountStatus.ACTIVE.name())));
    }

    /** The collections that an account manages by a grant that does not expire, in the order of their ids. */
    public List<CollectionId> managedForGood(AccountId account) {
        return db.selectDistinct(COLLECTION_GRANT.COLLECTION_ID)
                .from(HOLDERS)
                .where(ACCOUNT.ID.eq(account), MANAGES_FOR_GOOD)
                .orderBy(COLLECTION_GRANT.COLLECTION_ID)
                .fetch(COLLECTION_GRANT.COLLECTION_ID);
    }

    /** Those of the collections that no other active account manages by a grant that does not expire, in their order. */
    public List<CollectionId> managedByNobodyBut(AccountId account, Collection<CollectionId> collections) {
        Set<CollectionId> others = db.selectDistinct(COLLECTION_GRANT.COLLECTION_ID)
                .from(HOLDERS)
                .where(
                        COLLECTION_GRANT.COLLECTION_ID.in(collections),
                        MANAGES_FOR_GOOD,
                        ACCOUNT.ID.ne(account),
                        ACCOUNT.STATUS.eq(AccountStatus.ACTIVE.name()))
                .fetchSet(COLLECTION_GRANT.COLLECTION_ID);
        return collections.stream().filter(id -> !others.contains(id)).toList();
    }

    /** An account that can be given a role: one that signs in, or will when its invitation is accepted. */
    public Optional<ToAccount> account(AccountId id) {
        return db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.STATUS.in(AccountStatus.ACTIVE.name(), AccountStatus.INVITED.name()))
                .fetchOptional(Records.mapping(ToAccount::new));
    }

    /** A team that can be given a role. */
    public Optional<ToTeam> team(TeamId id) {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.ID.eq(id))
                .fetchOptional(Records.mapping(ToTeam::new));
    }
}
