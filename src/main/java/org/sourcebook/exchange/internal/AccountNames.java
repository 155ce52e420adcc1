package org.sourcebook.exchange.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sourcebook.account.Accounts;
import org.sourcebook.kernel.AccountId;

/** The names of the accounts that an export tells of, each asked for once. */
final class AccountNames {

    /** An account as files hold it. */
    record Named(String id, String name) {}

    private final Accounts accounts;
    private final Map<AccountId, String> known = new ConcurrentHashMap<>();

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes sure that the names of these accounts are known. */
    void learn(Collection<AccountId> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            known.putAll(accounts.names(unknown));
            unknown.forEach(id -> known.putIfAbsent(id, ""));
        }
    }

    /** The name of an account learnt before. */
    String of(AccountId id) {
        return known.getOrDefault(id, "");
    }

    /** All accounts learnt, by id. */
    List<Named> all() {
        return known.entrySet().stream()
                .map(entry -> new Named(entry.getKey().toString(), entry.getValue()))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }
}
