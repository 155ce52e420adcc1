package org.sourcebook.account.internal;

import org.sourcebook.account.TokenEvent.TokensRevoked;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;

/** Takes all tokens of an account out of use, in the transaction that says why. */
@Component
public class RevokedTokens {

    private final ApiTokenRepository tokens;
    private final Journal journal;

    RevokedTokens(ApiTokenRepository tokens, Journal journal) {
        this.tokens = tokens;
        this.journal = journal;
    }

    /** Revokes all that an account has, and records who did, if there were any. */
    public void all(AccountId account, AccountId by) {
        int count = tokens.revokeAll(account);
        if (count > 0) {
            journal.append(ChainId.INSTANCE, by, new TokensRevoked(account, count));
        }
    }
}
