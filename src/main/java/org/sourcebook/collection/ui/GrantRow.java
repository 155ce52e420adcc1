package org.sourcebook.collection.ui;

import java.time.Instant;
import java.util.Map;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Times;

/** A role that was given: to whom, which, until when. */
class GrantRow extends Row {

    GrantRow(Grant grant) {
        super(grant.to().name());
        saying(new Badge(grant.role(), Words.of(grant.role())));
        switch (grant.to()) {
            case ToAccount account -> saying(Words.text("members.account"));
            case ToTeam team -> saying(Words.text("members.team"));
        }
        Instant expires = grant.expires();
        if (expires != null) {
            String key = grant.expired(Instant.now()) ? "members.ended" : "members.ends";
            saying(Words.text(key, Map.of("time", Times.exact(expires))));
        }
    }
}
