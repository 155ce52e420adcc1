package org.sourcebook.support;

import static org.sourcebook.db.Tables.ACCOUNT;

import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Id;
import org.springframework.boot.test.context.TestComponent;

/** What tests start from. Everything gets a name of its own, so that tests share a database without meeting. */
@TestComponent
public class Given {

    private final DSLContext db;
    private final CurrentAccount current;
    private final Collections collections;
    private final Grants grants;
    private final Kinds kinds;
    private final Editing editing;

    Given(DSLContext db, CurrentAccount current, Collections collections, Grants grants, Kinds kinds, Editing editing) {
        this.db = db;
        this.current = current;
        this.collections = collections;
        this.grants = grants;
        this.kinds = kinds;
        this.editing = editing;
    }

    /** An active MEMBER called so. */
    public Account member(String name) {
        return account(name, InstanceRole.MEMBER);
    }

    /** An active account. */
    public Account account(String name, InstanceRole role) {
        var account = new Account(
                AccountId.next(),
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + Id.nextValue() + "@example.org",
                name,
                role,
                AccountStatus.ACTIVE);
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.ROLE, role.name())
                .set(ACCOUNT.STATUS, account.status().name())
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .set(ACCOUNT.UPDATED_AT, Instant.now())
                .execute();
        return account;
    }

    /** A collection created by an account, which becomes its MANAGER. */
    public Collection collectionOf(Account manager) {
        return as(manager, () -> collections.create("c-" + Id.nextValue(), "A collection", ""));
    }

    /** A new active MEMBER with a role in a collection, given by an account that manages it. */
    public Account memberOf(Collection collection, Account manager, Role role) {
        Account account = member(role.name());
        as(manager, () -> grants.give(collection.id(), account.id(), role, null));
        return account;
    }

    /** A draft of the first kind of a base, created by an account. */
    public Entry draft(Account by, CollectionId collection, Base base, String title) {
        return as(by, () -> {
            var kind = kinds.of(collection).offered(base).getFirst();
            return editing.create(collection, base, Content.of(kind.id(), title).withFields(new TreeMap<>()));
        });
    }

    /** Does something as an account. */
    public <T> T as(Account account, Supplier<T> work) {
        return current.as(account.id(), work);
    }

    /** Does something as an account. */
    public void run(Account account, Runnable work) {
        current.as(account.id(), () -> {
            work.run();
            return account;
        });
    }
}
