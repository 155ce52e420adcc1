package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class TeamsTest {

    @Autowired
    Given given;

    @Autowired
    Teams teams;

    @Autowired
    TeamLeads leads;

    @Autowired
    Accounts accounts;

    @Autowired
    InstanceJournal journal;

    private final String name = "Geneva " + Id.nextValue();
    private Account omar;
    private Account leila;

    @BeforeEach
    void omar_administrates() {
        omar = given.account("Omar", ADMIN);
        leila = given.member("Leila");
    }

    @Test
    void a_team_has_its_members_by_name() {
        Account zoya = given.member("Zoya");
        Team team = create(name);

        given.run(omar, () -> {
            teams.addMember(team.id(), zoya.id());
            teams.addMember(team.id(), leila.id());
        });

        var full = new Team(team.id(), name, "Hearings", List.of(leila, zoya), Set.of());
        assertThat(given.as(leila, teams::all)).contains(full);
        assertThat(given.as(leila, () -> teams.of(zoya.id()))).containsExactly(full);
        assertThat(given.as(leila, () -> teams.of(omar.id()))).isEmpty();
    }

    @Test
    void membership_begins_and_ends_once() {
        Team team = create(name);

        given.run(omar, () -> {
            teams.addMember(team.id(), leila.id());
            teams.addMember(team.id(), leila.id());
            teams.removeMember(team.id(), leila.id());
            teams.removeMember(team.id(), leila.id());
        });

        assertThat(given.as(leila, () -> teams.of(leila.id()))).isEmpty();
        assertThat(journal.about("team", team.id()))
                .extracting(Line::action)
                .containsExactly("team-created", "team-member-added", "team-member-removed");
    }

    @Test
    void a_team_is_renamed_but_not_to_anothers_name() {
        Team team = create(name);
        Team other = create("Bern " + Id.nextValue());

        given.run(omar, () -> teams.describe(team.id(), "Renamed " + team.id(), ""));

        assertThat(given.as(leila, teams::all))
                .contains(new Team(team.id(), "Renamed " + team.id(), "", List.of(), Set.of()), other);
        assertThatThrownBy(() -> given.run(omar, () -> teams.describe(team.id(), other.name(), "")))
                .isInstanceOfSatisfying(Invalid.class, taken -> {
                    assertThat(taken.key()).isEqualTo("error.team-name-taken");
                    assertThat(taken.field()).isEqualTo("name");
                });
        assertThatThrownBy(() -> create(other.name())).isInstanceOf(Invalid.class);
    }

    @Test
    void names_and_descriptions_have_their_limits() {
        assertThatThrownBy(() -> create(" ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> create("x".repeat(101))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> given.as(omar, () -> teams.create(name, "x".repeat(1_001))))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.field()).isEqualTo("description"));
    }

    @Test
    void only_administrators_change_teams() {
        Team team = create(name);
        List<Runnable> deeds = List.of(
                () -> teams.create("Another", ""),
                () -> teams.describe(team.id(), "Another", ""),
                () -> teams.addMember(team.id(), leila.id()),
                () -> teams.removeMember(team.id(), leila.id()));
        for (Runnable deed : deeds) {
            assertThatThrownBy(() -> given.run(leila, deed)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(deed::run).isInstanceOf(NotSignedIn.class);
        }
        assertThatThrownBy(teams::all).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> teams.of(leila.id())).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void neither_an_unknown_team_nor_an_unknown_account_nor_the_command_line_can_be_joined() {
        Team team = create(name);
        for (Runnable deed : List.<Runnable>of(
                () -> teams.addMember(TeamId.next(), leila.id()),
                () -> teams.addMember(team.id(), AccountId.next()),
                () -> teams.addMember(team.id(), AccountId.OPERATOR),
                () -> teams.describe(TeamId.next(), "Unknown", ""))) {
            assertThatThrownBy(() -> given.run(omar, deed)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_lead_sees_to_the_members_and_the_name_of_their_own_team_and_to_no_other() {
        Account zoya = given.member("Zoya");
        Team team = create(name);
        Team other = create("Bern " + Id.nextValue());
        given.run(omar, () -> {
            teams.addMember(team.id(), leila.id());
            leads.name(team.id(), leila.id());
        });

        given.run(leila, () -> {
            teams.addMember(team.id(), zoya.id());
            teams.describe(team.id(), "Led " + team.id(), "By Leila");
            assertThat(teams.get(team.id()))
                    .isEqualTo(new Team(
                            team.id(), "Led " + team.id(), "By Leila", List.of(leila, zoya), Set.of(leila.id())));
            teams.removeMember(team.id(), zoya.id());
        });

        for (Runnable deed : List.<Runnable>of(
                () -> teams.addMember(other.id(), zoya.id()),
                () -> teams.removeMember(other.id(), zoya.id()),
                () -> teams.describe(other.id(), "Hers", ""),
                () -> leads.name(team.id(), leila.id()),
                () -> leads.dismiss(team.id(), leila.id()))) {
            assertThatThrownBy(() -> given.run(leila, deed)).isInstanceOf(Forbidden.class);
        }
        assertThat(journal.about("team", team.id()))
                .extracting(Line::by, Line::action)
                .containsExactly(
                        tuple(omar.id(), "team-created"),
                        tuple(omar.id(), "team-member-added"),
                        tuple(omar.id(), "team-lead-named"),
                        tuple(leila.id(), "team-member-added"),
                        tuple(leila.id(), "team-described"),
                        tuple(leila.id(), "team-member-removed"));
    }

    @Test
    void leading_ends_with_the_membership_with_the_dismissal_and_for_guests() {
        Team team = create(name);
        Runnable deed = () -> teams.describe(team.id(), name, "");
        given.run(omar, () -> {
            teams.addMember(team.id(), leila.id());
            leads.name(team.id(), leila.id());
            leads.dismiss(team.id(), leila.id());
        });
        assertThatThrownBy(() -> given.run(leila, deed)).isInstanceOf(Forbidden.class);

        given.run(omar, () -> {
            leads.name(team.id(), leila.id());
            teams.removeMember(team.id(), leila.id());
            teams.addMember(team.id(), leila.id());
        });
        assertThatThrownBy(() -> given.run(leila, deed)).isInstanceOf(Forbidden.class);

        given.run(omar, () -> {
            leads.name(team.id(), leila.id());
            accounts.changeRole(leila.id(), InstanceRole.GUEST);
        });
        assertThatThrownBy(() -> given.run(leila, deed)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> given.run(omar, () -> leads.name(team.id(), leila.id())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_team_is_shown_to_its_members_and_to_administrators_alone() {
        Team team = create(name);
        assertThatThrownBy(() -> given.as(leila, () -> teams.get(team.id()))).isInstanceOf(NotFound.class);

        given.run(omar, () -> teams.addMember(team.id(), leila.id()));

        assertThat(given.as(leila, () -> teams.get(team.id()).members())).containsExactly(leila);
        assertThat(given.as(leila, teams::mine)).extracting(Team::id).containsExactly(team.id());
        assertThat(given.as(omar, () -> teams.get(team.id()).members())).containsExactly(leila);
    }

    private Team create(String name) {
        return given.as(omar, () -> teams.create(name, "Hearings"));
    }
}
