package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.collection.Role.EDITOR;
import static org.sourcebook.collection.Role.MANAGER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.NeedsSuccessor;
import org.sourcebook.account.Teams;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(Teamwork.class)
class SuccessionTest {

    @Autowired
    Given given;

    @Autowired
    Teamwork teamwork;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Grants grants;

    @Autowired
    Journal journal;

    private Account omar;
    private Account leila;
    private Account amir;
    private Collection collection;

    @BeforeEach
    void leila_manages_alone() {
        omar = given.account("Omar", ADMIN);
        leila = given.member("Leila");
        amir = given.member("Amir");
        collection = given.collectionOf(leila);
    }

    @Test
    void the_only_manager_is_not_deactivated_without_a_successor() {
        assertThat(alone(leila)).isEqualTo(1);
        assertThatThrownBy(() -> deactivate(leila))
                .isInstanceOfSatisfying(
                        NeedsSuccessor.class,
                        refused -> assertThat(refused.arguments()).isEqualTo(Map.of("name", "Leila", "count", 1)));
        assertThat(managers(leila)).containsExactly(leila.name());
    }

    @Test
    void a_successor_becomes_manager_of_each_in_place_of_a_lesser_role_and_its_journal_says_why() {
        Collection second = given.collectionOf(leila);
        given.as(
                leila,
                () -> grants.give(
                        collection.id(), amir.id(), EDITOR, Instant.now().plus(1, ChronoUnit.DAYS)));

        given.run(omar, () -> accounts.deactivate(leila.id(), amir.id()));

        for (Collection each : List.of(collection, second)) {
            assertThat(given.as(amir, () -> grants.members(each.id())))
                    .extracting(
                            Membership::name,
                            Membership::role,
                            member -> member.through().expires())
                    .containsExactly(tuple("Amir", MANAGER, null));
            var record =
                    journal.before(ChainId.of(each.id()), Long.MAX_VALUE, 1).getFirst();
            assertThat(record.action()).isEqualTo("manager-succeeded");
            assertThat(record.account()).isEqualTo(omar.id());
            assertThat(record.payload()).contains("account:" + leila.id(), "account:" + amir.id());
        }
        assertThat(alone(amir)).isEqualTo(2);
    }

    @Test
    void collections_that_have_another_manager_are_left_as_they_are() {
        Account second = given.memberOf(collection, leila, MANAGER);
        long before = journal.last(ChainId.of(collection.id()));

        assertThat(alone(leila)).isZero();
        given.run(omar, () -> accounts.deactivate(leila.id(), amir.id()));

        assertThat(managers(second)).containsExactly(second.name());
        assertThat(journal.last(ChainId.of(collection.id()))).isEqualTo(before);
    }

    @Test
    void a_manager_whose_role_ends_or_who_cannot_act_does_not_count_as_another() {
        given.as(
                leila,
                () -> grants.give(
                        collection.id(), amir.id(), MANAGER, Instant.now().plus(1, ChronoUnit.DAYS)));
        Account gone = given.memberOf(collection, leila, MANAGER);
        teamwork.set(gone, AccountStatus.DEACTIVATED);

        assertThatThrownBy(() -> deactivate(leila)).isInstanceOf(NeedsSuccessor.class);
    }

    @Test
    void a_manager_through_a_team_counts_and_needs_a_successor_like_any_other() {
        Collection ofTeam = managedBy(teamwork.team("Managers", amir));

        assertThatThrownBy(() -> deactivate(amir)).isInstanceOf(NeedsSuccessor.class);
        given.run(omar, () -> accounts.deactivate(amir.id(), leila.id()));

        assertThat(given.as(leila, () -> grants.members(ofTeam.id())))
                .extracting(Membership::name)
                .containsExactly("Leila");
    }

    @Test
    void the_last_who_manages_through_a_team_cannot_be_taken_out_of_it() {
        Account zoya = given.member("Zoya");
        TeamId team = teamwork.team("Managers", amir, zoya);
        managedBy(team);

        given.run(omar, () -> teams.removeMember(team, zoya.id()));
        assertThatThrownBy(() -> given.run(omar, () -> teams.removeMember(team, amir.id())))
                .isInstanceOfSatisfying(
                        NeedsSuccessor.class,
                        refused -> assertThat(refused.key()).isEqualTo("error.team-needs-manager"));
        given.run(omar, () -> teams.addMember(team, leila.id()));
        given.run(omar, () -> teams.removeMember(team, amir.id()));
        assertThat(alone(amir)).isZero();
    }

    @Test
    void nobody_succeeds_themselves_and_nobody_who_cannot_act_succeeds() {
        Account gone = given.member("Gone");
        teamwork.set(gone, AccountStatus.DEACTIVATED);
        for (Account wrong : List.of(leila, gone)) {
            assertThatThrownBy(() -> given.run(omar, () -> accounts.deactivate(leila.id(), wrong.id())))
                    .isInstanceOfSatisfying(
                            Invalid.class, error -> assertThat(error.field()).isEqualTo("successor"));
        }
        assertThat(managers(leila)).containsExactly("Leila");
    }

    @RepeatedTest(5)
    void of_two_managers_deactivated_at_once_one_stays() throws Exception {
        Account second = given.memberOf(collection, leila, MANAGER);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(deactivation(leila, start));
            var other = threads.submit(deactivation(second, start));
            assertThat(List.of(outcome(first), outcome(other))).containsExactlyInAnyOrder("done", "refused");
        }
    }

    private Callable<String> deactivation(Account account, CyclicBarrier start) {
        return () -> {
            start.await();
            deactivate(account);
            return "done";
        };
    }

    private static String outcome(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOf(NeedsSuccessor.class);
            return "refused";
        }
    }

    /** A collection whose only manager for good is a team. */
    private Collection managedBy(TeamId team) {
        Account founder = given.member("Founder");
        Collection made = given.collectionOf(founder);
        given.run(founder, () -> {
            var own = grants.of(made.id()).getFirst();
            grants.give(made.id(), team, MANAGER, null);
            grants.revoke(made.id(), own.id());
        });
        return made;
    }

    private List<String> managers(Account asking) {
        return given.as(asking, () -> grants.members(collection.id())).stream()
                .filter(member -> member.role() == MANAGER)
                .map(Membership::name)
                .toList();
    }

    private int alone(Account account) {
        return given.as(omar, () -> accounts.managesAlone(account.id()));
    }

    private void deactivate(Account account) {
        given.run(omar, () -> accounts.deactivate(account.id()));
    }
}
