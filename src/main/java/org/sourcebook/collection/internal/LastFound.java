package org.sourcebook.collection.internal;

import java.util.Optional;
import org.sourcebook.collection.internal.GrantRepository.Effective;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Recent;
import org.springframework.stereotype.Component;

/**
 * What people had in collections when they were looked up last, in whatever transaction. It says nothing of what they may
 * now: it is for those who ask in the same breath whether the {@link org.sourcebook.account.internal.standing.StandingStamp
 * stamp} still is the one that was read with it.
 */
@Component
public class LastFound {

    private record Key(AccountId account, CollectionId collection) {}

    private final Recent<Key, Effective> found = new Recent<>();

    /** What an account had last in a collection. */
    public Optional<Effective> find(AccountId account, CollectionId collection) {
        return found.find(new Key(account, collection));
    }

    /** Keeps what somebody has. */
    public void keep(Effective has) {
        found.keep(new Key(has.account().id(), has.collection()), has);
    }
}
