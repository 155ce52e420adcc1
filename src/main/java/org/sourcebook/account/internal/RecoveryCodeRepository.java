package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.RECOVERY_CODE;

import java.util.List;
import org.jooq.DSLContext;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Repository;

/** The table of recovery codes that were not used yet. */
@Repository
public class RecoveryCodeRepository {

    private final DSLContext db;

    RecoveryCodeRepository(DSLContext db) {
        this.db = db;
    }

    /** How many an account has left. */
    public int left(AccountId account) {
        return db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
    }

    /** Puts codes in the place of those that an account has. */
    void replace(AccountId account, List<RecoveryCode> codes) {
        deleteAll(account);
        codes.forEach(code -> db.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ACCOUNT_ID, account)
                .set(RECOVERY_CODE.CODE_HASH, code.hash())
                .execute());
    }

    /** Takes a code away from an account; says whether it had it. */
    boolean use(AccountId account, RecoveryCode code) {
        return db.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account), RECOVERY_CODE.CODE_HASH.eq(code.hash()))
                        .execute()
                > 0;
    }

    void deleteAll(AccountId account) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    }
}
