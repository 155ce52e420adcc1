package org.sourcebook.permission;

import static org.sourcebook.db.Tables.COLLECTION_GRANT;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.support.Given;

/** The accounts that make the calls. Each is an EDITOR first, so as to have things of its own, and then what it is called. */
class Callers {

    private static final String PASSWORD = "a long enough secret";

    private final Given given;
    private final Programs programs;
    private final Grants grants;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final DSLContext db;
    private final Map<Caller, Account> all = new EnumMap<>(Caller.class);
    private final Map<Caller, Grant> held = new EnumMap<>(Caller.class);

    Callers(
            Given given,
            Grants grants,
            Accounts accounts,
            CurrentAccount current,
            AccountRepository stored,
            Passwords passwords,
            Programs programs,
            DSLContext db) {
        this.given = given;
        this.programs = programs;
        this.grants = grants;
        this.accounts = accounts;
        this.current = current;
        this.db = db;
        String hash = passwords.hash(new NewPassword(PASSWORD, "", ""));
        for (Caller caller : Caller.values()) {
            Account account = given.account("Leila the " + caller, caller.instanceRole());
            stored.setPassword(account.id(), hash);
            all.put(caller, account);
        }
    }

    /** Makes everyone an EDITOR. */
    void edit(Collection collection, Account manager) {
        all.forEach((caller, account) -> held.put(
                caller, current.as(manager.id(), () -> grants.give(collection.id(), account.id(), Role.EDITOR, null))));
    }

    /** What each makes of something. */
    <T> Map<Caller, T> each(Function<Account, T> work) {
        var made = new EnumMap<Caller, T>(Caller.class);
        all.forEach((caller, account) -> made.put(caller, work.apply(account)));
        return made;
    }

    /** Makes everyone what they are called. */
    void settle(Collection collection, Account manager) {
        held.forEach((caller, grant) -> current.as(manager.id(), () -> {
            caller.granted()
                    .ifPresentOrElse(
                            role -> grants.give(collection.id(), account(caller).id(), role, null),
                            () -> grants.revoke(collection.id(), grant.id()));
            return caller;
        }));
        db.update(COLLECTION_GRANT)
                .set(COLLECTION_GRANT.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(COLLECTION_GRANT.ID.eq(grant(Caller.EXPIRED).id()))
                .execute();
        current.as(AccountId.OPERATOR, () -> {
            accounts.deactivate(account(Caller.DEACTIVATED).id());
            return manager;
        });
        programs.settle(collection, given.collectionOf(manager), all, PASSWORD);
    }

    /** What a program shows. */
    String secret(Caller caller) {
        return programs.secret(caller);
    }

    /** Does something as one who calls. */
    <T> T as(Caller caller, Supplier<T> work) {
        if (caller.token().isPresent()) {
            return programs.as(caller, work);
        }
        return caller == Caller.ANONYMOUS
                ? work.get()
                : current.as(account(caller).id(), work);
    }

    /** Does something as the collection's MANAGER. */
    void asManager(Runnable work) {
        as(Caller.MANAGER, () -> {
            work.run();
            return Caller.MANAGER;
        });
    }

    /** Those who have a role in the collection. */
    List<AccountId> members() {
        return Stream.of(Caller.values())
                .filter(caller -> caller.signedIn() && caller.role().isPresent())
                .map(this::id)
                .toList();
    }

    /** The account of one who calls. */
    AccountId id(Caller caller) {
        return account(caller).id();
    }

    /** One who calls. */
    Account account(Caller caller) {
        return Objects.requireNonNull(all.get(caller));
    }

    private Grant grant(Caller caller) {
        return Objects.requireNonNull(held.get(caller));
    }
}
