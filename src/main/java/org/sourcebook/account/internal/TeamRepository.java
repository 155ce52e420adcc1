package org.sourcebook.account.internal;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.sourcebook.account.internal.AccountRepository.ACCOUNT_ROW;
import static org.sourcebook.db.Tables.ACCOUNT;
import static org.sourcebook.db.Tables.TEAM;
import static org.sourcebook.db.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.account.Account;
import org.sourcebook.account.Team;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.TeamId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The tables of teams and their members. */
@Repository
public class TeamRepository {

    private final DSLContext db;
    private final Clock clock;

    TeamRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All teams by name. */
    public List<Team> all() {
        return where(noCondition());
    }

    /** The teams of an account by name. */
    public List<Team> of(AccountId account) {
        return where(
                TEAM.ID.in(select(TEAM_MEMBER.TEAM_ID).from(TEAM_MEMBER).where(TEAM_MEMBER.ACCOUNT_ID.eq(account))));
    }

    /** Whether there is such a team. */
    public boolean exists(TeamId id) {
        return db.fetchExists(TEAM, TEAM.ID.eq(id));
    }

    /**
     * Adds a team, without its members.
     *
     * @throws Invalid if another one has the name
     */
    public void add(Team team) {
        named(
                team,
                () -> db.insertInto(TEAM)
                        .set(TEAM.ID, team.id())
                        .set(TEAM.NAME, team.name())
                        .set(TEAM.DESCRIPTION, team.description())
                        .set(TEAM.CREATED_AT, clock.instant())
                        .execute());
    }

    /**
     * Writes name and description; says whether there is such a team.
     *
     * @throws Invalid if another one has the name
     */
    public boolean describe(Team team) {
        return named(
                        team,
                        () -> db.update(TEAM)
                                .set(TEAM.NAME, team.name())
                                .set(TEAM.DESCRIPTION, team.description())
                                .where(TEAM.ID.eq(team.id()))
                                .execute())
                > 0;
    }

    /** Adds a member; says whether it was none before. */
    public boolean addMember(TeamId team, AccountId account) {
        try {
            db.insertInto(TEAM_MEMBER)
                    .set(TEAM_MEMBER.TEAM_ID, team)
                    .set(TEAM_MEMBER.ACCOUNT_ID, account)
                    .execute();
            return true;
        } catch (DuplicateKeyException isMember) {
            return false;
        }
    }

    /** Removes a member; says whether it was one. */
    public boolean removeMember(TeamId team, AccountId account) {
        return db.deleteFrom(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TEAM_ID.eq(team), TEAM_MEMBER.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }

    private List<Team> where(Condition condition) {
        Map<TeamId, List<Account>> members = members(condition);
        return db.select(TEAM.ID, TEAM.NAME, TEAM.DESCRIPTION)
                .from(TEAM)
                .where(condition)
                .orderBy(lower(TEAM.NAME), TEAM.ID)
                .fetch(Records.mapping((id, name, description) ->
                        new Team(id, name, description, members.getOrDefault(id, List.of()))));
    }

    /** A query of its own: on MySQL jOOQ's multiset stands on GROUP_CONCAT, which cuts at a length. */
    /** The names of teams. */
    public Map<TeamId, String> names(Collection<TeamId> ids) {
        return db.select(TEAM.ID, TEAM.NAME).from(TEAM).where(TEAM.ID.in(ids)).fetchMap(TEAM.ID, TEAM.NAME);
    }

    private Map<TeamId, List<Account>> members(Condition condition) {
        return db.select(TEAM.ID, ACCOUNT_ROW)
                .from(TEAM)
                .join(TEAM_MEMBER)
                .on(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TEAM_MEMBER.ACCOUNT_ID))
                .where(condition)
                .orderBy(lower(ACCOUNT.NAME), ACCOUNT.ID)
                .collect(Records.intoGroups());
    }

    private static int named(Team team, Supplier<Integer> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new Invalid("name", "error.team-name-taken", Map.of("name", team.name()));
        }
    }
}
