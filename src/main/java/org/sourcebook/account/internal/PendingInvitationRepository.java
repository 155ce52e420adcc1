package org.sourcebook.account.internal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.sourcebook.account.internal.AccountRepository.ACCOUNT_ROW;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.ACCOUNT_LINK;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.account.PendingInvitation;
import org.sourcebook.account.PendingInvitation.State;
import org.sourcebook.db.tables.AccountLink;
import org.springframework.stereotype.Repository;

/** The invitations in the table of one-time links that wait for their person. */
@Repository
public class PendingInvitationRepository {

    private final DSLContext db;
    private final Clock clock;

    PendingInvitationRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest of each account that is invited, those made last first. */
    public List<PendingInvitation> all() {
        var inviter = ACCOUNT.as("inviter");
        Instant now = clock.instant();
        return db.select(
                        ACCOUNT_ROW,
                        inviter.NAME,
                        ACCOUNT_LINK.CREATED_AT,
                        ACCOUNT_LINK.EXPIRES_AT,
                        ACCOUNT_LINK.MAILED,
                        ACCOUNT_LINK.CLOSED_AT)
                .from(ACCOUNT_LINK)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_LINK.ACCOUNT_ID))
                .join(inviter)
                .on(inviter.ID.eq(ACCOUNT_LINK.CREATED_BY))
                .where(
                        ACCOUNT.STATUS.eq(AccountStatus.INVITED.name()),
                        ACCOUNT_LINK.PURPOSE.eq(LinkPurpose.INVITATION.name()),
                        isNewest())
                .orderBy(ACCOUNT_LINK.ID.desc())
                .fetch(Records.mapping((account, by, made, expires, mailed, closed) ->
                        new PendingInvitation(account, by, made, expires, mailed, state(expires, closed, now))));
    }

    /** Later ids are greater (UUIDv7). */
    private static Condition isNewest() {
        AccountLink newer = ACCOUNT_LINK.as("newer");
        return notExists(selectOne()
                .from(newer)
                .where(
                        newer.ACCOUNT_ID.eq(ACCOUNT_LINK.ACCOUNT_ID),
                        newer.PURPOSE.eq(ACCOUNT_LINK.PURPOSE),
                        newer.ID.gt(ACCOUNT_LINK.ID)));
    }

    private static State state(Instant expires, @Nullable Instant closed, Instant now) {
        if (closed != null) {
            return State.CLOSED;
        }
        return now.isBefore(expires) ? State.OPEN : State.EXPIRED;
    }
}
