package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import org.sourcebook.account.TokenEvent.TokenRefused;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.ChainId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the journal of tokens that are shown although they are over: of the first time within seconds, of those in the
 * ten minutes after it in one record. It does not matter how many processes do so.
 */
@Component
class RefusedTokens {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final ApiTokenRepository tokens;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    RefusedTokens(ApiTokenRepository tokens, Journal journal, TransactionOperations transactions, Clock clock) {
        this.tokens = tokens;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tells what is due. */
    @Scheduled(fixedDelay = 5_000)
    void tell() {
        tokens.due(clock.instant().minus(PAUSE)).forEach(this::tell);
    }

    private void tell(ApiTokenId id) {
        transactions.executeWithoutResult(status -> tokens.take(id)
                .ifPresent(refused -> journal.append(
                        ChainId.INSTANCE,
                        AccountId.OPERATOR,
                        new TokenRefused(refused.account(), refused.token(), refused.times()))));
    }
}
