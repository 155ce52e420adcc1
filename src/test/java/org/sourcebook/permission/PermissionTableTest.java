package org.sourcebook.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds every public method of every service to {@code permission/table.txt}: each row's call is made as each caller, in
 * a transaction that is rolled back.
 */
@SourcebookTest
@Import(Programs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTableTest {

    private final Things things = new Things();

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    TransactionTemplate transaction;

    private Services services;
    private Callers callers;
    private Restricted restricted;
    private int cells;

    @BeforeAll
    void one_of_everything() {
        services = new Services(program);
        callers = make(Callers.class);
        Account manager = given.member("Founder");
        Collection collection = given.collectionOf(manager);
        callers.edit(collection, manager);
        make(AccountThings.class).make(things);
        make(FactorThings.class).make(things, callers);
        make(PasskeyThings.class).make(things, callers);
        make(CollectionThings.class).make(things, collection, manager);
        var discussed = make(EntryThings.class).make(things, collection, manager);
        make(OwnThings.class).make(things, collection, callers, discussed, manager);
        callers.settle(collection, manager);
        restricted = new Restricted(things, callers, program.getBean(Restrictions.class));
    }

    static List<Row> rows() {
        return Row.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyone_is_answered_as_the_table_says(Row row) {
        var answers = new EnumMap<Caller, Answer>(Caller.class);
        for (Caller caller : Caller.values()) {
            answers.put(caller, answer(row, caller));
        }
        assertThat(answers).as(row.toString()).isEqualTo(row.answers());
    }

    static List<Row> rowsOfEntries() {
        return rows().stream().filter(Restricted::concerns).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfEntries")
    void a_restricted_entry_is_none_for_all_but_managers_and_as_ever_for_its_readers(Row row) {
        var hidden = new EnumMap<Caller, Answer>(Caller.class);
        var named = new EnumMap<Caller, Answer>(Caller.class);
        for (Caller caller : Caller.values()) {
            hidden.put(caller, answer(row, caller, () -> restricted.toNobody(row, caller)));
            named.put(caller, answer(row, caller, () -> restricted.to(caller, row)));
        }
        assertThat(hidden).as("hidden: " + row).isEqualTo(Restricted.hidden(row));
        assertThat(named).as("named: " + row).isEqualTo(Restricted.named(row));
    }

    @Test
    void every_public_method_of_a_service_has_a_row() {
        var without = new TreeSet<String>();
        services.methods().forEach(method -> without.add(Services.name(method)));
        rows().forEach(row -> method(row).map(Services::name).ifPresent(without::remove));
        assertThat(without)
                .as("public methods without a row in permission/table.txt")
                .isEmpty();
    }

    @AfterAll
    void say_how_much_was_asked() {
        System.out.printf(
                "permission table: %d methods in %d rows × %d callers = %d cells%n",
                services.methods().size(), rows().size(), Caller.values().length, cells);
    }

    private Answer answer(Row row, Caller caller) {
        return answer(row, caller, () -> {});
    }

    private Answer answer(Row row, Caller caller, Runnable before) {
        cells++;
        return rolledBack(() -> {
            before.run();
            Call call = Call.of(row, services, things, caller)
                    .orElseThrow(() -> new AssertionError("No service has " + row));
            return callers.as(caller, call::answer);
        });
    }

    private Optional<Method> method(Row row) {
        return rolledBack(() -> Call.of(row, services, things, Caller.MANAGER).map(Call::method));
    }

    private <T> T rolledBack(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(cell -> {
            cell.setRollbackOnly();
            return work.get();
        }));
    }

    private <T> T make(Class<T> part) {
        return program.getAutowireCapableBeanFactory().createBean(part);
    }
}
