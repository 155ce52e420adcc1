package org.sourcebook.account;

import java.util.List;
import org.springframework.stereotype.Service;

/** Named groups of accounts. */
@Service
public class Teams {

    /** All teams by name. For anyone signed in, to choose from when granting. */
    public List<Team> all() {
        throw new UnsupportedOperationException();
    }
}
