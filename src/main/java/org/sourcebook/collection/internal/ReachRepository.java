package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.COLLECTION;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;
import static org.sourcebook.db.Tables.TEAM;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Membership;
import org.sourcebook.collection.Reach;
import org.sourcebook.collection.Reach.Seen;
import org.sourcebook.collection.Reach.Unseen;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Repository;

/** The collections that an account has grants in. */
@Repository
public class ReachRepository {

    private final DSLContext db;
    private final HolderRepository holders;
    private final Clock clock;

    ReachRepository(DSLContext db, HolderRepository holders, Clock clock) {
        this.db = db;
        this.holders = holders;
        this.clock = clock;
    }

    /** A grant with what may be told of its collection. */
    private record Row(
            CollectionId collection,
            @Nullable String slug,
            @Nullable String name,
            Grant grant) {}

    /**
     * What an account can see: by name what the viewer sees as well, then the rest, of which neither name nor address
     * leaves the database.
     */
    public List<Reach> of(AccountId account, AccountId viewer) {
        Instant now = clock.instant();
        List<Reach> all = reaches(rows(GrantRepository.held(account, now), visible(viewer, now)));
        return Stream.concat(
                        all.stream().filter(Seen.class::isInstance),
                        all.stream()
                                .filter(Unseen.class::isInstance)
                                .sorted(Comparator.comparing(Reach::role).reversed()))
                .toList();
    }

    /** What a team can see of what the viewer sees, by name. */
    public List<Reach> of(TeamId team, AccountId viewer) {
        Instant now = clock.instant();
        Condition visible = visible(viewer, now);
        return reaches(rows(
                COLLECTION_GRANT
                        .TEAM_ID
                        .eq(team)
                        .and(GrantRepository.unexpired(now))
                        .and(visible),
                visible));
    }

    private List<Reach> reaches(List<Row> rows) {
        var byCollection = new LinkedHashMap<CollectionId, List<Row>>();
        rows.forEach(row -> byCollection
                .computeIfAbsent(row.collection(), id -> new ArrayList<>())
                .add(row));
        return byCollection.values().stream().map(this::reach).toList();
    }

    private static Condition visible(AccountId viewer, Instant now) {
        return COLLECTION.ID.in(DSL.select(COLLECTION_GRANT.COLLECTION_ID)
                .from(COLLECTION_GRANT)
                .where(GrantRepository.held(viewer, now)));
    }

    private List<Row> rows(Condition wanted, Condition visible) {
        Field<String> slug = DSL.when(visible, COLLECTION.SLUG);
        Field<String> name = DSL.when(visible, COLLECTION.NAME);
        return db.select(
                        COLLECTION.ID,
                        slug,
                        name,
                        DSL.row(
                                        COLLECTION_GRANT.ID,
                                        GrantRepository.GRANTEE,
                                        GrantRepository.ROLE,
                                        COLLECTION_GRANT.EXPIRES_AT)
                                .mapping(Grant.class, Grant::new))
                .from(COLLECTION_GRANT)
                .join(COLLECTION)
                .on(COLLECTION.ID.eq(COLLECTION_GRANT.COLLECTION_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COLLECTION_GRANT.ACCOUNT_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(COLLECTION_GRANT.TEAM_ID))
                .where(wanted)
                .orderBy(name, COLLECTION_GRANT.ID)
                .fetch(Records.mapping(Row::new));
    }

    private Reach reach(List<Row> rows) {
        List<Grant> grants = rows.stream()
                .map(Row::grant)
                .sorted(HolderRepository.HIGHEST_FIRST)
                .toList();
        Role role = grants.getFirst().role();
        Row first = rows.getFirst();
        return first.slug() == null || first.name() == null
                ? new Unseen(managers(first.collection()), role, grants)
                : new Seen(first.slug(), first.name(), role, grants);
    }

    private List<String> managers(CollectionId collection) {
        return holders.of(collection).stream()
                .filter(member -> member.role() == Role.MANAGER)
                .map(Membership::name)
                .toList();
    }
}
