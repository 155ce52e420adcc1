package org.sourcebook.collection;

import java.util.List;
import org.sourcebook.account.Account;
import org.sourcebook.account.Responsibilities;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.GrantEvent.ManagerSucceeded;
import org.sourcebook.collection.internal.CollectionRepository;
import org.sourcebook.collection.internal.GrantRepository;
import org.sourcebook.collection.internal.HolderRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.GrantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that no collection is left without an active manager whose role does not expire. */
@Component
class Succession implements Responsibilities {

    private final CollectionRepository collections;
    private final GrantRepository grants;
    private final HolderRepository holders;
    private final Journal journal;

    Succession(CollectionRepository collections, GrantRepository grants, HolderRepository holders, Journal journal) {
        this.collections = collections;
        this.grants = grants;
        this.holders = holders;
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int ofAlone(AccountId account) {
        return managedAlone(account).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void passOn(AccountId account, Account successor, AccountId by) {
        managedAlone(account).forEach(collection -> passOn(collection, account, successor, by));
    }

    /** With the collections locked, always in one order: whoever gives or takes roles in them waits. */
    private List<CollectionId> managedAlone(AccountId account) {
        List<CollectionId> managed = holders.managedForGood(account);
        managed.forEach(collections::lock);
        return holders.managedByNobodyBut(account, managed);
    }

    /** In the place of a lesser role, or one with an end, that the successor may have had. */
    private void passOn(CollectionId collection, AccountId account, Account successor, AccountId by) {
        var to = new ToAccount(successor.id(), successor.name());
        GrantId id = grants.find(collection, to).map(Grant::id).orElseGet(GrantId::next);
        grants.save(collection, new Grant(id, to, Role.MANAGER, null), by);
        journal.append(ChainId.of(collection), by, new ManagerSucceeded(id, to.reference(), "account:" + account));
    }
}
