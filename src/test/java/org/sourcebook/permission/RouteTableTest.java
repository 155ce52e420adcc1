package org.sourcebook.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Holds every screen to {@code permission/routes.txt}: each caller goes to each address. */
@SourcebookTest
@Import(Programs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteTableTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Restrictions restrictions;

    private final Map<Caller, BrowserlessUIContext> windows = new EnumMap<>(Caller.class);
    private final Set<Class<?>> shown = new HashSet<>();
    private Screens screens;
    private Callers callers;
    private RouteThings things;
    private int cells;

    @BeforeAll
    void a_window_for_everyone() {
        callers = make(Callers.class);
        things = make(RouteThings.class);
        Account manager = given.member("Founder");
        Collection collection = given.collectionOf(manager);
        callers.edit(collection, manager);
        things.make(collection, manager);
        callers.settle(collection, manager);
        screens = new Screens(program);
        for (Caller caller : Caller.values()) {
            windows.put(caller, isNobody(caller) ? screens.ofNobody() : screens.of(callers.account(caller)));
        }
    }

    static List<Address> addresses() {
        return Address.screens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    @Order(1)
    void everyone_is_shown_what_the_table_says(Address address) {
        assertThat(answers(address)).as(address.toString()).isEqualTo(address.answers());
    }

    static List<Address> addressesOfEntries() {
        return addresses().stream()
                .filter(address -> address.words().stream().anyMatch(RouteThings.ENTRIES::contains))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addressesOfEntries")
    @Order(1)
    void a_restricted_entry_has_no_screen_but_for_managers_and_its_readers(Address address) {
        restrict(address, List.of());
        var hidden = answers(address);
        restrict(address, callers.members());
        var named = answers(address);
        lift(address);
        assertThat(hidden).as("hidden: " + address).isEqualTo(Restricted.hidden(address));
        assertThat(named).as("named: " + address).isEqualTo(address.answers());
    }

    @Test
    @Order(2)
    void every_screen_has_a_row_that_shows_it() {
        var without = new TreeSet<String>();
        windowOf(Caller.ANONYMOUS).activate();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (!shown.contains(route.getNavigationTarget())) {
                without.add(route.getTemplate());
            }
        }
        assertThat(without)
                .as("screens that no row of permission/routes.txt shows")
                .isEqualTo(RouteThings.SHOWN_ONCE_ONLY);
    }

    @AfterAll
    void close() {
        screens.close();
        System.out.printf(
                "table of addresses: %d screens in %d rows × %d callers = %d cells%n",
                shown.size(), addresses().size(), Caller.values().length, cells);
    }

    private Map<Caller, Answer> answers(Address address) {
        var answers = new EnumMap<Caller, Answer>(Caller.class);
        for (Caller caller : Caller.values()) {
            cells++;
            answers.put(caller, answer(windowOf(caller), address.with(things.words())));
        }
        // What a window takes over when it is left is taken from the thread, which is cleared after each test.
        windowOf(Caller.ANONYMOUS).activate();
        return answers;
    }

    private Answer answer(BrowserlessUIContext window, String address) {
        window.activate();
        window.getUI().navigate(address);
        Object view = window.getCurrentView();
        Answer answer = Answer.ofScreen(view.getClass().getSimpleName(), address);
        if (answer == Answer.ALLOWED) {
            shown.add(view.getClass());
        }
        return answer;
    }

    private void restrict(Address address, List<AccountId> readers) {
        things.entries(address).forEach(entry -> callers.asManager(() -> restrictions.restrict(entry, readers)));
    }

    private void lift(Address address) {
        things.entries(address).forEach(entry -> callers.asManager(() -> restrictions.lift(entry)));
    }

    private BrowserlessUIContext windowOf(Caller caller) {
        return Objects.requireNonNull(windows.get(caller));
    }

    /** A program has no browser; its token is nothing that a screen looks at. */
    private static boolean isNobody(Caller caller) {
        return caller == Caller.ANONYMOUS || caller.token().isPresent();
    }

    private <T> T make(Class<T> part) {
        return program.getAutowireCapableBeanFactory().createBean(part);
    }
}
