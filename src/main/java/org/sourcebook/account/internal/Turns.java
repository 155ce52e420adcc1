package org.sourcebook.account.internal;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Transactions that make a row where there is none. Two that do so at once meet; the second comes again and finds it. */
@Component
class Turns {

    private static final int MOST = 5;

    private final TransactionOperations transactions;

    Turns(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    <T> T take(Supplier<T> work) {
        for (int turn = 1; ; turn++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException met) {
                if (turn == MOST) {
                    throw met;
                }
            }
        }
    }

    void take(Runnable work) {
        take(() -> {
            work.run();
            return true;
        });
    }
}
