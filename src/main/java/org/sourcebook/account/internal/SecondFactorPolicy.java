package org.sourcebook.account.internal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.PASSKEY;
import static org.sourcebook.db.Tables.SECOND_FACTOR_POLICY;
import static org.sourcebook.db.Tables.TOTP_FACTOR;

import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Repository;

/** The table of the roles in the instance whose accounts need a second factor, and who lacks one. */
@Repository
public class SecondFactorPolicy {

    private final DSLContext db;

    SecondFactorPolicy(DSLContext db) {
        this.db = db;
    }

    /** The roles. */
    public Set<InstanceRole> roles() {
        var roles = EnumSet.noneOf(InstanceRole.class);
        db.select(SECOND_FACTOR_POLICY.ROLE)
                .from(SECOND_FACTOR_POLICY)
                .forEach(row -> roles.add(InstanceRole.valueOf(row.value1())));
        return roles;
    }

    /** Writes the roles. */
    public void set(Set<InstanceRole> roles) {
        db.deleteFrom(SECOND_FACTOR_POLICY).execute();
        roles.forEach(role -> db.insertInto(SECOND_FACTOR_POLICY)
                .set(SECOND_FACTOR_POLICY.ROLE, role.name())
                .execute());
    }

    /** Whether an account needs an app: a second factor is required, and it has no passkey. */
    public boolean asksForApp(AccountId account) {
        return asks(account) && !db.fetchExists(PASSKEY, PASSKEY.ACCOUNT_ID.eq(account));
    }

    /** Whether an account needs a second factor. */
    boolean asks(AccountId account) {
        return db.fetchExists(select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(SECOND_FACTOR_POLICY)
                .on(SECOND_FACTOR_POLICY.ROLE.eq(ACCOUNT.ROLE))
                .where(ACCOUNT.ID.eq(account)));
    }

    /** Whether an account needs a second factor and has none: neither an app nor a passkey. */
    public boolean lacks(AccountId account) {
        return db.fetchExists(lacking().and(ACCOUNT.ID.eq(account)));
    }

    /** The accounts that need a second factor and have none, as a part of a query. */
    static SelectConditionStep<Record1<AccountId>> lacking() {
        return select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(SECOND_FACTOR_POLICY)
                .on(SECOND_FACTOR_POLICY.ROLE.eq(ACCOUNT.ROLE))
                .where(notExists(selectOne().from(TOTP_FACTOR).where(TOTP_FACTOR.ACCOUNT_ID.eq(ACCOUNT.ID))))
                .and(notExists(selectOne().from(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(ACCOUNT.ID))));
    }
}
