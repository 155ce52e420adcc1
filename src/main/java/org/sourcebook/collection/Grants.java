package org.sourcebook.collection;

import static org.sourcebook.collection.Permission.MANAGE;
import static org.sourcebook.collection.Permission.READ;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.collection.Grant.Grantee;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.GrantEvent.GrantRevoked;
import org.sourcebook.collection.GrantEvent.RoleGranted;
import org.sourcebook.collection.internal.CollectionRepository;
import org.sourcebook.collection.internal.GrantRepository;
import org.sourcebook.collection.internal.HolderRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which role in a collection. */
@Service
public class Grants {

    private final Access access;
    private final CollectionRepository collections;
    private final GrantRepository grants;
    private final HolderRepository holders;
    private final Journal journal;
    private final Clock clock;

    Grants(
            Access access,
            CollectionRepository collections,
            GrantRepository grants,
            HolderRepository holders,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.collections = collections;
        this.grants = grants;
        this.holders = holders;
        this.journal = journal;
        this.clock = clock;
    }

    /** The grants of a collection, expired ones too, highest role first, then by name. For its members. */
    @Transactional(readOnly = true)
    public List<Grant> of(CollectionId collection) {
        access.require(collection, READ);
        return grants.of(collection);
    }

    /** Every active account that sees the collection, by name, and why. For its members. */
    @Transactional(readOnly = true)
    public List<Membership> members(CollectionId collection) {
        access.require(collection, READ);
        return holders.of(collection);
    }

    /** Every active account that sees the collection, by name, with every grant that lets it. For MANAGERs. */
    @Transactional(readOnly = true)
    public List<Holder> holders(CollectionId collection) {
        access.require(collection, MANAGE);
        return holders.withAllGrants(collection);
    }

    /**
     * Gives an account a role, in place of the one it had. For MANAGERs.
     *
     * @param expires when it ends; never if null
     * @throws Invalid if the account cannot be used, or the time is past
     * @throws LastManager if no lasting manager would remain
     */
    @Transactional
    public Grant give(CollectionId collection, AccountId account, Role role, @Nullable Instant expires) {
        Member manager = lock(collection);
        Grantee to =
                holders.account(account).orElseThrow(() -> new Invalid("grantee", "error.grant-account", Map.of()));
        return give(manager, to, role, expires);
    }

    /**
     * Gives a team a role, in place of the one it had. For MANAGERs.
     *
     * @param expires when it ends; never if null
     * @throws Invalid if there is no such team, or the time is past
     * @throws LastManager if no lasting manager would remain
     */
    @Transactional
    public Grant give(CollectionId collection, TeamId team, Role role, @Nullable Instant expires) {
        Member manager = lock(collection);
        Grantee to = holders.team(team).orElseThrow(() -> new Invalid("grantee", "error.grant-team", Map.of()));
        return give(manager, to, role, expires);
    }

    /**
     * Takes a grant away. For MANAGERs.
     *
     * @throws NotFound if the collection has no such grant
     * @throws LastManager if no lasting manager would remain
     */
    @Transactional
    public void revoke(CollectionId collection, GrantId id) {
        Member manager = lock(collection);
        Grant grant = grants.find(collection, id).orElseThrow(NotFound::new);
        grants.delete(grant.id());
        keepManaged(collection, grant);
        journal.append(
                ChainId.of(collection),
                manager.id(),
                new GrantRevoked(grant.id(), grant.to().reference(), grant.role()));
    }

    /** Makes the one who created a collection its MANAGER; the command line's account needs no grant. */
    void giveFounder(CollectionId collection, Account founder) {
        if (founder.status() != AccountStatus.SYSTEM) {
            var grant = new Grant(GrantId.next(), new ToAccount(founder.id(), founder.name()), Role.MANAGER, null);
            record(collection, grant, founder.id());
        }
    }

    private Grant give(Member manager, Grantee to, Role role, @Nullable Instant expires) {
        CollectionId collection = manager.collection();
        Optional<Grant> before = grants.find(collection, to);
        var grant = new Grant(before.map(Grant::id).orElseGet(GrantId::next), to, role, future(expires));
        record(collection, grant, manager.id());
        before.ifPresent(replaced -> keepManaged(collection, replaced));
        return grant;
    }

    private void record(CollectionId collection, Grant grant, AccountId by) {
        grants.save(collection, grant, by);
        String expires =
                Optional.ofNullable(grant.expires()).map(Instant::toString).orElse(null);
        journal.append(
                ChainId.of(collection),
                by,
                new RoleGranted(grant.id(), grant.to().reference(), grant.role(), expires));
    }

    /** Grants of a collection change one after the other, each by somebody who still is a manager when its turn comes. */
    private Member lock(CollectionId collection) {
        access.require(collection, MANAGE);
        collections.lock(collection);
        return access.require(collection, MANAGE);
    }

    private void keepManaged(CollectionId collection, Grant changed) {
        if (changed.lastingManager() && !holders.hasLastingManager(collection)) {
            throw new LastManager();
        }
    }

    private @Nullable Instant future(@Nullable Instant expires) {
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw new Invalid("expires", "error.expiry-past", Map.of());
        }
        return expires == null ? null : expires.truncatedTo(ChronoUnit.MICROS);
    }
}
