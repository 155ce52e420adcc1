package org.sourcebook.collection.ui;

import java.util.Map;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.collection.Membership;
import org.sourcebook.design.Badge;

/** An account that sees the collection: as what, and by which of its roles. */
class MemberRow extends Row {

    MemberRow(Membership member) {
        super(member.name());
        saying(new Badge(member.role(), Words.of(member.role())));
        switch (member.through().to()) {
            case ToAccount own -> saying(Words.text("members.by-own-role"));
            case ToTeam team -> saying(Words.text("members.by-team", Map.of("team", team.name())));
        }
    }
}
