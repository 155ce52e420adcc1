package org.sourcebook.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.DomainError;

/**
 * What became of an action on many accounts.
 *
 * @param done the accounts that it was done to
 * @param refused the others, each with the reason
 */
public record AccountsReport(List<AccountId> done, List<Refusal> refused) {

    /** An account that it was not done to, and why. */
    public record Refusal(AccountId account, DomainError reason) {}

    public AccountsReport {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /** Does something to each account, and reports. */
    static AccountsReport of(List<AccountId> ids, Consumer<AccountId> action) {
        var done = new ArrayList<AccountId>();
        var refused = new ArrayList<Refusal>();
        for (AccountId id : ids) {
            try {
                action.accept(id);
                done.add(id);
            } catch (DomainError reason) {
                refused.add(new Refusal(id, reason));
            }
        }
        return new AccountsReport(done, refused);
    }
}
