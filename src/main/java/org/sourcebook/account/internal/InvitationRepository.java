package org.sourcebook.account.internal;

import static org.sourcebook.account.internal.AccountRepository.ACCOUNT_ROW;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.INVITATION;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.InvitationId;
import org.springframework.stereotype.Repository;

/** The table of invitations. */
@Repository
public class InvitationRepository {

    private final DSLContext db;
    private final Clock clock;

    InvitationRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An invitation as it is kept: whom it is for, until when, and when it was accepted. */
    public record Issued(
            Account account, Instant expires, @Nullable Instant used) {}

    /** The invitation whose token has this SHA-256. */
    public Optional<Issued> find(byte[] tokenHash) {
        return db.select(ACCOUNT_ROW, INVITATION.EXPIRES_AT, INVITATION.USED_AT)
                .from(INVITATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(INVITATION.ACCOUNT_ID))
                .where(INVITATION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(Records.mapping(Issued::new));
    }

    /** Keeps an invitation. */
    public void add(AccountId account, byte[] tokenHash, AccountId by, Instant expires) {
        db.insertInto(INVITATION)
                .set(INVITATION.ID, InvitationId.next())
                .set(INVITATION.ACCOUNT_ID, account)
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.CREATED_BY, by)
                .set(INVITATION.CREATED_AT, clock.instant())
                .set(INVITATION.EXPIRES_AT, expires)
                .execute();
    }

    /** Marks an invitation as accepted now. */
    public void use(byte[] tokenHash) {
        db.update(INVITATION)
                .set(INVITATION.USED_AT, clock.instant())
                .where(INVITATION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    /** Lets an account's open invitations expire now. */
    public void close(AccountId account) {
        Instant now = clock.instant();
        db.update(INVITATION)
                .set(INVITATION.EXPIRES_AT, now)
                .where(INVITATION.ACCOUNT_ID.eq(account), INVITATION.USED_AT.isNull(), INVITATION.EXPIRES_AT.gt(now))
                .execute();
    }
}
