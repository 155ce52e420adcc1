package org.sourcebook.collection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Service;

/** Who has which role in a collection. */
@Service
public class Grants {

    /** The grants of a collection, highest role first, then by name. For its members. */
    public List<Grant> of(CollectionId collection) {
        throw new UnsupportedOperationException();
    }

    /** Gives an account a role, in place of the one it had. For MANAGERs. */
    public Grant give(CollectionId collection, AccountId account, Role role, @Nullable Instant expires) {
        throw new UnsupportedOperationException();
    }

    /** Gives a team a role, in place of the one it had. For MANAGERs. */
    public Grant give(CollectionId collection, TeamId team, Role role, @Nullable Instant expires) {
        throw new UnsupportedOperationException();
    }

    /** Takes a grant away. For MANAGERs. */
    public void revoke(CollectionId collection, GrantId grant) {
        throw new UnsupportedOperationException();
    }
}
