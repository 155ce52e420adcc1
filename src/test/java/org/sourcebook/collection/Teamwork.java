package org.sourcebook.collection;

import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;
import static org.sourcebook.db.Tables.TEAM;
import static org.sourcebook.db.Tables.TEAM_MEMBER;

import java.time.Instant;
import org.jooq.DSLContext;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.TeamId;
import org.springframework.boot.test.context.TestComponent;

/** Teams, and what time and administrators do to accounts and grants, put straight into the tables. */
@TestComponent
class Teamwork {

    private final DSLContext db;
    private final StandingStamp standing;

    Teamwork(DSLContext db, StandingStamp standing) {
        this.db = db;
        this.standing = standing;
    }

    /** A team of these accounts. */
    TeamId team(String name, Account... members) {
        TeamId id = TeamId.next();
        db.insertInto(TEAM, TEAM.ID, TEAM.NAME, TEAM.DESCRIPTION, TEAM.CREATED_AT)
                .values(id, name + " " + id, "", Instant.now())
                .execute();
        for (Account member : members) {
            db.insertInto(TEAM_MEMBER, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.ACCOUNT_ID)
                    .values(id, member.id())
                    .execute();
        }
        standing.renew();
        return id;
    }

    /** Lets the time of a grant run out. */
    void expire(GrantId grant) {
        db.update(COLLECTION_GRANT)
                .set(COLLECTION_GRANT.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(COLLECTION_GRANT.ID.eq(grant))
                .execute();
        standing.renew();
    }

    /** Gives an account another status. */
    void set(Account account, AccountStatus status) {
        db.update(ACCOUNT)
                .set(ACCOUNT.STATUS, status.name())
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        standing.renew();
    }
}
