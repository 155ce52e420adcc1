package org.sourcebook.collection.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.collection.Member;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The members that were found in the running transaction, so that the several services that one change asks need not all
 * look who it works for, and the stamps of their collections' kinds, which were seen with them. Outside of a transaction
 * nothing is kept.
 */
@Component
public class FoundMembers {

    private record Key(AccountId account, CollectionId collection) {}

    /** The member that was kept last in this transaction. */
    public Optional<Member> find(AccountId account, CollectionId collection) {
        return TransactionSynchronizationManager.getResource(this) instanceof Kept kept
                ? Optional.ofNullable(kept.members.get(new Key(account, collection)))
                : Optional.empty();
    }

    /** Keeps a member until the transaction ends. */
    public void keep(Member member) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction().members.put(new Key(member.id(), member.collection()), member);
        }
    }

    /** The stamp that a collection's kinds bore when it was seen first in this transaction. */
    Optional<String> stamp(CollectionId collection) {
        return TransactionSynchronizationManager.getResource(this) instanceof Kept kept
                ? Optional.ofNullable(kept.stamps.get(collection))
                : Optional.empty();
    }

    /** Keeps the stamp of a collection's kinds until the transaction ends, unless one is kept. */
    public void keepStamp(CollectionId collection, String stamp) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction().stamps.putIfAbsent(collection, stamp);
        }
    }

    /** Says what stamp the transaction gave to a collection's kinds itself. */
    void changeStamp(CollectionId collection, String stamp) {
        ofTransaction().stamps.put(collection, stamp);
    }

    private Kept ofTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Kept kept) {
            return kept;
        }
        var kept = new Kept();
        kept.resume();
        TransactionSynchronizationManager.registerSynchronization(kept);
        return kept;
    }

    /** Bound to the thread as long as its transaction is the one at work. */
    private final class Kept implements TransactionSynchronization {

        private final Map<Key, Member> members = new HashMap<>();
        private final Map<CollectionId, String> stamps = new HashMap<>();

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(FoundMembers.this, this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(FoundMembers.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FoundMembers.this);
        }
    }
}
