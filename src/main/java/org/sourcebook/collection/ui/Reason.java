package org.sourcebook.collection.ui;

import java.time.Instant;
import java.util.Map;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.design.Times;

/** Why an account sees a collection, in words: which role, through what, until when. */
final class Reason {

    private static final String NEVER = "never";

    private Reason() {}

    /** The words for a grant. */
    static String of(Grant grant) {
        Instant expires = grant.expires();
        String ends = expires == null ? NEVER : Times.exact(expires);
        String role = Words.of(grant.role());
        return switch (grant.to()) {
            case ToAccount own -> Words.text("why.own", Map.of("role", role, "ends", ends));
            case ToTeam team -> Words.text("why.team", Map.of("role", role, "ends", ends, "team", team.name()));
        };
    }
}
