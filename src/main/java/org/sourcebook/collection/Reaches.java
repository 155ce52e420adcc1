package org.sourcebook.collection;

import java.util.List;
import org.sourcebook.account.Account;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.internal.ReachRepository;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an account can see, and why. */
@Service
public class Reaches {

    private final CurrentAccount current;
    private final ReachRepository reaches;

    Reaches(CurrentAccount current, ReachRepository reaches) {
        this.current = current;
        this.reaches = reaches;
    }

    /** What the one who asks can see, by name. For anyone signed in. */
    @Transactional(readOnly = true)
    public List<Reach> mine() {
        AccountId me = current.require().id();
        return reaches.of(me, me);
    }

    /** What a team can see of what the one who asks sees, by name. For anyone signed in. */
    @Transactional(readOnly = true)
    public List<Reach> of(TeamId team) {
        return reaches.of(team, current.require().id());
    }

    /**
     * What an account can see, or could if it were active: by name what the one who asks sees as well, then the rest
     * without telling which it is. For administrators.
     */
    @Transactional(readOnly = true)
    public List<Reach> of(AccountId account) {
        Account administrator = current.require(InstanceRole.ADMIN);
        return reaches.of(account, administrator.id());
    }
}
