package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.COLLECTION;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;
import static org.sourcebook.db.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Repository;

/** The table of grants. */
@Repository
public class GrantRepository {

    private final DSLContext db;
    private final Clock clock;

    GrantRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What an account has in a collection, through itself and its teams. */
    public record Effective(Role role, boolean viewersSeeWorking) {}

    /** The highest of the account's unexpired grants in a collection, if it has one. */
    public Optional<Effective> effective(CollectionId collection, AccountId account) {
        return db
                .select(COLLECTION_GRANT.ROLE.convertFrom(Role::valueOf), COLLECTION.VIEWERS_SEE_WORKING)
                .from(COLLECTION_GRANT)
                .join(COLLECTION)
                .on(COLLECTION.ID.eq(COLLECTION_GRANT.COLLECTION_ID))
                .where(COLLECTION_GRANT.COLLECTION_ID.eq(collection), held(account))
                .fetch(Records.mapping(Effective::new))
                .stream()
                .max(Comparator.comparing(Effective::role));
    }

    private Condition held(AccountId account) {
        var teams = db.select(TEAM_MEMBER.TEAM_ID).from(TEAM_MEMBER).where(TEAM_MEMBER.ACCOUNT_ID.eq(account));
        return COLLECTION_GRANT
                .ACCOUNT_ID
                .eq(account)
                .or(COLLECTION_GRANT.TEAM_ID.in(teams))
                .and(COLLECTION_GRANT.EXPIRES_AT.isNull().or(COLLECTION_GRANT.EXPIRES_AT.gt(clock.instant())));
    }
}
