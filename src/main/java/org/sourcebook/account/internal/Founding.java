package org.sourcebook.account.internal;

import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.design.Texts;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts into an empty database what everything else stands on: the instance's journal and the command line's account. */
@Component
@Lazy(false)
class Founding implements SmartInitializingSingleton {

    private final AccountRepository accounts;
    private final Journal journal;
    private final TransactionOperations transactions;

    Founding(AccountRepository accounts, Journal journal, TransactionOperations transactions) {
        this.accounts = accounts;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Runs before the server listens. Of two processes that start at once, one founds and the other finds it done. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!founded()) {
            try {
                transactions.executeWithoutResult(status -> found());
            } catch (DataAccessException lost) {
                if (!founded()) {
                    throw lost;
                }
            }
        }
    }

    private boolean founded() {
        return accounts.find(AccountId.OPERATOR).isPresent();
    }

    private void found() {
        journal.begin(ChainId.INSTANCE);
        accounts.add(
                new Account(
                        AccountId.OPERATOR,
                        "command-line",
                        Texts.text("account.operator"),
                        InstanceRole.ADMIN,
                        AccountStatus.SYSTEM),
                null);
    }
}
