package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.account.AccountStatus.ACTIVE;
import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.MEMBER;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class LastAdministratorTest {

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    private Account omar;

    @BeforeEach
    void omar_is_the_only_administrator() {
        omar = given.account("Omar", ADMIN);
        administrators().stream()
                .filter(other -> !other.equals(omar))
                .forEach(other -> given.run(omar, () -> accounts.deactivate(other.id(), omar.id())));
    }

    @Test
    void the_last_administrator_can_neither_be_deactivated_nor_lose_the_role() {
        assertThatThrownBy(() -> given.run(omar, () -> accounts.deactivate(omar.id())))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> given.run(omar, () -> accounts.changeRole(omar.id(), MEMBER)))
                .isInstanceOf(LastAdministrator.class);
        assertThat(administrators()).containsExactly(omar);
    }

    @Test
    void an_administrator_who_is_not_alone_may_leave() {
        Account leila = given.account("Leila", ADMIN);

        given.run(omar, () -> accounts.changeRole(omar.id(), MEMBER));

        assertThat(administrators()).containsExactly(leila);
    }

    @RepeatedTest(5)
    void of_two_administrators_who_demote_each_other_at_once_one_stays() throws Exception {
        Account leila = given.account("Leila", ADMIN);
        var start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(demote(omar, leila, start));
            var second = threads.submit(demote(leila, omar, start));
            assertThat(List.of(outcome(first), outcome(second))).containsExactlyInAnyOrder("done", "refused");
        }
        assertThat(administrators()).hasSize(1);
    }

    private List<Account> administrators() {
        return repository.all().stream()
                .filter(account -> account.role() == ADMIN && account.status() == ACTIVE)
                .toList();
    }

    private Callable<String> demote(Account by, Account whom, CyclicBarrier start) {
        return () -> {
            start.await();
            given.run(by, () -> accounts.changeRole(whom.id(), MEMBER));
            return "done";
        };
    }

    /** Refused as the last administrator, or because the other was quicker and the role is gone. */
    private static String outcome(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOfAny(LastAdministrator.class, Forbidden.class);
            return "refused";
        }
    }
}
