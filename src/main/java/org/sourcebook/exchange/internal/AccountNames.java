package org.sourcebook.exchange.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sourcebook.account.Accounts;
import org.sourcebook.kernel.AccountId;

/** The names of the accounts that an export tells of, each asked for once. */
final class AccountNames {

    /** An account as files hold it. */
    record Named(String id, String name) {}

    private final Accounts accounts;
    private final Map<String, String> known = new TreeMap<>();

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes sure that the names of these accounts are known. */
    void learn(Collection<AccountId> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeIf(id -> known.containsKey(id.toString()));
        if (!unknown.isEmpty()) {
            accounts.names(unknown).forEach((id, name) -> known.put(id.toString(), name));
            unknown.forEach(id -> known.putIfAbsent(id.toString(), ""));
        }
    }

    /** The name of an account learnt before. */
    String of(AccountId id) {
        return known.getOrDefault(id.toString(), "");
    }

    /** All accounts learnt, by id. */
    List<Named> all() {
        return known.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }
}
