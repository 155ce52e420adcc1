package org.sourcebook.entry.ui;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Accounts;
import org.sourcebook.kernel.AccountId;

/** The names of accounts, each asked for once. */
final class NamesOnDemand extends AbstractMap<AccountId, String> {

    private final Accounts accounts;
    private final Map<AccountId, String> known = new HashMap<>();

    NamesOnDemand(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String getOrDefault(Object id, String otherwise) {
        String name = get(id);
        return name == null ? otherwise : name;
    }

    @Override
    public @Nullable String get(Object id) {
        return id instanceof AccountId account
                ? known.computeIfAbsent(
                        account, asked -> accounts.names(Set.of(asked)).getOrDefault(asked, ""))
                : null;
    }

    @Override
    public Set<Entry<AccountId, String>> entrySet() {
        return known.entrySet();
    }
}
