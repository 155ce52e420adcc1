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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.account.Account;
import org.sourcebook.account.Team;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.TeamId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The tables of teams and their members. */
@Repository
public class TeamRepository {

    private final DSLContext db;
    private final StandingStamp standing;
    private final Clock clock;

    TeamRepository(DSLContext db, StandingStamp standing, Clock clock) {
        this.db = db;
        this.standing = standing;
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

    /** One team. */
    public Optional<Team> find(TeamId id) {
        return where(TEAM.ID.eq(id)).stream().findFirst();
    }

    /** Whether an account leads a team. */
    public boolean isLed(TeamId team, AccountId account) {
        return db.fetchExists(TEAM_MEMBER, membership(team, account), TEAM_MEMBER.LEADS.isTrue());
    }

    /** Whether an account is a member of a team. */
    public boolean isMember(TeamId team, AccountId account) {
        return db.fetchExists(TEAM_MEMBER, membership(team, account));
    }

    /** Writes whether a member leads the team; says whether that was otherwise before. */
    public boolean setLead(TeamId team, AccountId account, boolean leads) {
        return db.update(TEAM_MEMBER)
                        .set(TEAM_MEMBER.LEADS, leads)
                        .where(membership(team, account), TEAM_MEMBER.LEADS.ne(leads))
                        .execute()
                > 0;
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
            standing.renew();
            return true;
        } catch (DuplicateKeyException isMember) {
            return false;
        }
    }

    /** Removes a member; says whether it was one. */
    public boolean removeMember(TeamId team, AccountId account) {
        boolean removed =
                db.deleteFrom(TEAM_MEMBER).where(membership(team, account)).execute() > 0;
        standing.renew();
        return removed;
    }

    /** The names of teams. */
    public Map<TeamId, String> names(Collection<TeamId> ids) {
        return db.select(TEAM.ID, TEAM.NAME).from(TEAM).where(TEAM.ID.in(ids)).fetchMap(TEAM.ID, TEAM.NAME);
    }

    private List<Team> where(Condition condition) {
        Map<TeamId, List<Member>> members = members(condition);
        return db.select(TEAM.ID, TEAM.NAME, TEAM.DESCRIPTION)
                .from(TEAM)
                .where(condition)
                .orderBy(lower(TEAM.NAME), TEAM.ID)
                .fetch(Records.mapping(
                        (id, name, description) -> team(id, name, description, members.getOrDefault(id, List.of()))));
    }

    /** A query of its own: on MySQL jOOQ's multiset stands on GROUP_CONCAT, which cuts at a length. */
    private Map<TeamId, List<Member>> members(Condition condition) {
        return db.select(TEAM.ID, ACCOUNT_ROW, TEAM_MEMBER.LEADS)
                .from(TEAM)
                .join(TEAM_MEMBER)
                .on(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TEAM_MEMBER.ACCOUNT_ID))
                .where(condition)
                .orderBy(lower(ACCOUNT.NAME), ACCOUNT.ID)
                .fetchGroups(row -> row.value1(), row -> new Member(row.value2(), Boolean.TRUE.equals(row.value3())));
    }

    private static Team team(TeamId id, String name, String description, List<Member> members) {
        return new Team(
                id,
                name,
                description,
                members.stream().map(Member::account).toList(),
                members.stream()
                        .filter(Member::leads)
                        .map(member -> member.account().id())
                        .collect(Collectors.toSet()));
    }

    private static Condition membership(TeamId team, AccountId account) {
        return TEAM_MEMBER.TEAM_ID.eq(team).and(TEAM_MEMBER.ACCOUNT_ID.eq(account));
    }

    /** A member, and whether they see to the others. */
    private record Member(Account account, boolean leads) {}

    private static int named(Team team, Supplier<Integer> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new Invalid("name", "error.team-name-taken", Map.of("name", team.name()));
        }
    }
}
