package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sourcebook.collection.Role.EDITOR;
import static org.sourcebook.collection.Role.MANAGER;
import static org.sourcebook.collection.Role.REVIEWER;
import static org.sourcebook.collection.Role.VIEWER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(Teamwork.class)
class GrantsTest {

    @Autowired
    Given given;

    @Autowired
    Teamwork teamwork;

    @Autowired
    Grants grants;

    @Autowired
    Journal journal;

    private Account leila;
    private Collection collection;

    @BeforeEach
    void a_managed_collection() {
        leila = given.member("Leila");
        collection = given.collectionOf(leila);
    }

    @Test
    void grants_are_listed_by_role_and_name() {
        Account amir = given.member("Amir");
        Account zoe = given.member("Zoë");
        Instant soon = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        Grant toZoe = give(zoe, EDITOR, null);
        Grant toAmir = give(amir, EDITOR, soon);
        Grant toTeam = give(teamwork.team("Readers"), VIEWER);
        List<Grant> all = given.as(leila, () -> grants.of(collection.id()));
        assertThat(all.subList(1, 4)).containsExactly(toAmir, toZoe, toTeam);
        assertThat(all.getFirst().to()).isEqualTo(new ToAccount(leila.id(), "Leila"));
        assertThat(toAmir).isEqualTo(new Grant(toAmir.id(), new ToAccount(amir.id(), "Amir"), EDITOR, soon));
    }

    @Test
    void a_new_role_takes_the_place_of_the_one_before() {
        Account amir = given.member("Amir");
        Grant first = give(amir, EDITOR, null);
        Grant second = give(amir, VIEWER, null);
        assertThat(second).isEqualTo(new Grant(first.id(), first.to(), VIEWER, null));
        assertThat(given.as(leila, () -> grants.of(collection.id()))).hasSize(2).contains(second);
    }

    @Test
    void the_journal_tells_who_was_given_what() {
        Account amir = given.member("Amir");
        Grant grant = give(amir, EDITOR, Instant.parse("2126-01-02T03:04:05Z"));
        given.run(leila, () -> grants.revoke(collection.id(), grant.id()));
        String subject = "grant:" + grant.id();
        assertThat(Records.about(journal, ChainId.of(collection.id()), subject).reversed())
                .extracting(JournalRecord::action, JournalRecord::account, JournalRecord::payload)
                .containsExactly(
                        tuple(
                                "grant-revoked",
                                leila.id(),
                                "{\"grant\":\"%s\",\"grantee\":\"account:%s\",\"role\":\"EDITOR\"}"
                                        .formatted(grant.id(), amir.id())),
                        tuple(
                                "role-granted",
                                leila.id(),
                                "{\"expires\":\"2126-01-02T03:04:05Z\",\"grant\":\"%s\",\"grantee\":\"account:%s\",\"role\":\"EDITOR\"}"
                                        .formatted(grant.id(), amir.id())));
    }

    @Test
    void whoever_sees_the_collection_is_listed_with_the_reason() {
        Account amir = given.member("Amir");
        Account gone = given.member("Gone");
        Grant own = give(amir, VIEWER, null);
        Grant teams = give(teamwork.team("Reviewers", amir, gone), REVIEWER);
        Grant lapsed = give(given.member("Lapsed"), EDITOR, null);
        teamwork.expire(lapsed.id());
        teamwork.set(gone, AccountStatus.DEACTIVATED);
        assertThat(members())
                .containsExactly(
                        new Membership(amir.id(), "Amir", REVIEWER, teams),
                        new Membership(leila.id(), "Leila", MANAGER, grantOf(leila)));
        give(amir, REVIEWER, null);
        assertThat(members().getFirst().through().id()).isEqualTo(own.id());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void only_managers_give_and_revoke(Role role) {
        Account other = given.memberOf(collection, leila, role);
        GrantId leilas = grantOf(leila).id();
        given.run(other, () -> {
            assertThat(grants.of(collection.id())).hasSize(2);
            assertThatThrownBy(() -> grants.give(collection.id(), other.id(), MANAGER, null))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> grants.revoke(collection.id(), leilas)).isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void a_stranger_learns_nothing() {
        given.run(given.member("Stranger"), () -> {
            assertThatThrownBy(() -> grants.of(collection.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> grants.members(collection.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> grants.revoke(collection.id(), GrantId.next()))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_grant_of_another_collection_is_not_found() {
        Collection other = given.collectionOf(leila);
        GrantId elsewhere =
                given.as(leila, () -> grants.of(other.id())).getFirst().id();
        given.run(
                leila,
                () -> assertThatThrownBy(() -> grants.revoke(collection.id(), elsewhere))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void a_role_goes_to_an_account_that_can_be_used_and_to_a_team_there_is_and_ends_in_the_future() {
        Account gone = given.member("Gone");
        teamwork.set(gone, AccountStatus.DEACTIVATED);
        Account invited = given.member("Invited");
        teamwork.set(invited, AccountStatus.INVITED);
        assertInvalid("grantee", () -> give(gone, VIEWER, null));
        assertInvalid("grantee", () -> give(TeamId.next(), VIEWER));
        assertInvalid("expires", () -> give(invited, VIEWER, Instant.now()));
        assertThat(give(invited, VIEWER, null).to()).isEqualTo(new ToAccount(invited.id(), "Invited"));
    }

    @Test
    void the_last_manager_can_neither_go_nor_step_down_nor_be_given_an_end() {
        give(given.member("Editor"), EDITOR, null);
        assertLast(() -> grants.revoke(collection.id(), grantOf(leila).id()));
        assertLast(() -> grants.give(collection.id(), leila.id(), REVIEWER, null));
        assertLast(() ->
                grants.give(collection.id(), leila.id(), MANAGER, Instant.now().plus(1, ChronoUnit.DAYS)));
        assertThat(grantOf(leila)).matches(Grant::lastingManager);
    }

    @Test
    void a_manager_who_cannot_act_or_whose_role_ends_does_not_count_as_another() {
        Account gone = given.member("Gone");
        give(gone, MANAGER, null);
        teamwork.set(gone, AccountStatus.DEACTIVATED);
        give(given.member("Until tomorrow"), MANAGER, Instant.now().plus(1, ChronoUnit.DAYS));
        give(teamwork.team("Nobody"), MANAGER);
        give(teamwork.team("Gone", gone), MANAGER);
        assertLast(() -> grants.revoke(collection.id(), grantOf(leila).id()));
    }

    @Test
    void a_manager_may_leave_while_another_stays_if_only_through_a_team() {
        Account amir = given.member("Amir");
        give(teamwork.team("Managers", amir), MANAGER);
        given.run(leila, () -> grants.revoke(collection.id(), grantOf(leila).id()));
        assertThat(given.as(amir, () -> grants.members(collection.id())))
                .extracting(Membership::account)
                .containsExactly(amir.id());
    }

    @RepeatedTest(5)
    void of_two_managers_who_remove_each_other_at_the_same_time_one_stays() throws Exception {
        Account amir = given.member("Amir");
        give(amir, MANAGER, null);
        Grant amirs = grantOf(amir);
        Grant leilas = grantOf(leila);
        List<Object> outcomes = together(() -> revoke(leila, amirs), () -> revoke(amir, leilas));
        assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !Boolean.TRUE.equals(outcome))
                .allMatch(error -> error instanceof NotFound || error instanceof LastManager);
    }

    @RepeatedTest(5)
    void the_same_holds_while_a_third_manager_looks_on() throws Exception {
        Account amir = given.member("Amir");
        give(amir, MANAGER, null);
        give(given.member("Third"), MANAGER, null);
        Grant amirs = grantOf(amir);
        Grant leilas = grantOf(leila);
        List<Object> outcomes = together(() -> revoke(leila, amirs), () -> revoke(amir, leilas));
        assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    }

    private boolean revoke(Account by, Grant grant) {
        given.run(by, () -> grants.revoke(collection.id(), grant.id()));
        return true;
    }

    /** Does both at once; gives what each came to, its result or what it threw. */
    private List<Object> together(Callable<Object> one, Callable<Object> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> both = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return List.of(outcome(both.get(0)), outcome(both.get(1)));
        }
    }

    private static Object outcome(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    private Grant give(Account account, Role role, @Nullable Instant expires) {
        return given.as(leila, () -> grants.give(collection.id(), account.id(), role, expires));
    }

    private Grant give(TeamId team, Role role) {
        return given.as(leila, () -> grants.give(collection.id(), team, role, null));
    }

    private List<Membership> members() {
        return given.as(leila, () -> grants.members(collection.id()));
    }

    private Grant grantOf(Account account) {
        AccountId id = account.id();
        return given.as(leila, () -> grants.of(collection.id())).stream()
                .filter(grant ->
                        grant.to() instanceof ToAccount to && to.account().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void assertLast(Runnable work) {
        given.run(leila, () -> assertThatThrownBy(work::run).isInstanceOf(LastManager.class));
    }

    private static void assertInvalid(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
