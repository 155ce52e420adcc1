package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.ACCOUNT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
public class AccountRepository {

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    /** The account with this id. */
    public Optional<Account> find(AccountId id) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE.convertFrom(InstanceRole::valueOf),
                        ACCOUNT.STATUS.convertFrom(AccountStatus::valueOf))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(Records.mapping(Account::new));
    }
}
