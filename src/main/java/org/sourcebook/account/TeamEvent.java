package org.sourcebook.account;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.TeamId;

/** What happens to a team, as the instance's journal keeps it. */
sealed interface TeamEvent extends Event {

    /** Which team it happened to. */
    TeamId team();

    @Override
    default String subject() {
        return "team:" + team();
    }

    /** The team was made. */
    record Created(TeamId team, String name, String description) implements TeamEvent {

        @Override
        public String action() {
            return "team-created";
        }
    }

    /** Name or description were changed to these. */
    record Described(TeamId team, String name, String description) implements TeamEvent {

        @Override
        public String action() {
            return "team-described";
        }
    }

    /** Somebody became a member. */
    record MemberAdded(TeamId team, AccountId account) implements TeamEvent {

        @Override
        public String action() {
            return "team-member-added";
        }
    }

    /** A member leads the team from now on. */
    record LeadNamed(TeamId team, AccountId account) implements TeamEvent {

        @Override
        public String action() {
            return "team-lead-named";
        }
    }

    /** A member does not lead the team any more. */
    record LeadDismissed(TeamId team, AccountId account) implements TeamEvent {

        @Override
        public String action() {
            return "team-lead-dismissed";
        }
    }

    /** Somebody is no member any more. */
    record MemberRemoved(TeamId team, AccountId account) implements TeamEvent {

        @Override
        public String action() {
            return "team-member-removed";
        }
    }
}
