package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.List;
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

        var full = new Team(team.id(), name, "Hearings", List.of(leila, zoya));
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
                .contains(new Team(team.id(), "Renamed " + team.id(), "", List.of()), other);
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

    private Team create(String name) {
        return given.as(omar, () -> teams.create(name, "Hearings"));
    }
}
