package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every screen of the demo: with a heading, a title, a way back, nothing beyond the edge, and nothing that axe-core finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    private static final String DEMO_PASSWORD = "try it out on paper";
    private static final List<String> OF_MANAGERS = Stream.of(
                    "",
                    "/sources",
                    "/sources/S-1",
                    "/sources/new",
                    "/entities",
                    "/entities/E-1",
                    "/entities/new",
                    "/events",
                    "/events/V-1",
                    "/events/V-1/history",
                    "/events/new",
                    "/review",
                    "/activity",
                    "/exports",
                    "/members",
                    "/kinds",
                    "/settings",
                    "/trash")
            .map("c/summer-1988"::concat)
            .toList();
    private static final List<String> OF_ANYBODY = List.of("", "me", "me/access", "me/tokens", "nothing/here");
    private static final List<String> OF_ADMINISTRATORS =
            List.of("admin/accounts", "admin/accounts/invitations", "admin/teams", "admin/journal", "admin/policy");

    /**
     * Of Vaadin's own making, and with no way to name them: the head of a grid's column of check marks, and the panel that
     * a MasterDetailLayout lays over its list in a narrow window.
     */
    private static final List<String> NOT_OURS = List.of("empty-table-header", "aria-dialog-name");

    private Chromium chromium;
    private Program program;

    @BeforeAll
    void begin() throws Exception {
        chromium = Chromium.start();
        program = Installation.embedded().serve("--demo");
    }

    @AfterAll
    void end() {
        program.close();
        chromium.close();
    }

    @Test
    void on_a_desktop() {
        visit("desktop", new Browser.NewContextOptions().setViewportSize(1360, 850), Desk::open);
    }

    @Test
    void in_the_dark_on_a_phone() {
        var phone = new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK);
        visit("phone", phone, Desk::go);
    }

    private void visit(String name, Browser.NewContextOptions options, BiFunction<Desk, String, Desk> way) {
        var found = new ArrayList<String>();
        try (var desk = chromium.desk(name, program.address(), options)) {
            desk.open("sign-in");
            found.addAll(look(desk, "sign-in"));
            desk.signIn("manager@example.org", DEMO_PASSWORD).see("Welcome");
            Stream.concat(OF_ANYBODY.stream(), OF_MANAGERS.stream())
                    .forEach(address -> found.addAll(look(way.apply(desk, address), address)));
        }
        try (var desk = chromium.desk(name + "-administrator", program.address(), options)) {
            desk.signIn("administrator@example.org", DEMO_PASSWORD).see("Welcome");
            OF_ADMINISTRATORS.forEach(address -> found.addAll(look(way.apply(desk, address), address)));
            found.addAll(look(team(way.apply(desk, "admin/teams")), "a team"));
            found.addAll(look(access(way.apply(desk, "admin/accounts")), "what an account can see"));
        }
        assertThat(found).isEmpty();
    }

    private static Desk team(Desk desk) {
        desk.heading("Teams").follow("Documentation team");
        desk.heading("Collections of this team that you see");
        return desk;
    }

    private static Desk access(Desk desk) {
        desk.heading("Accounts");
        desk.menu("What can be done with the account of Demo editor", "What they can see");
        desk.heading("What Demo editor can see, and why");
        assertThat(desk.page().locator("vaadin-context-menu-item:visible")).hasCount(0);
        return desk;
    }

    /** What is wrong with the screen at this address, or called so where its address is not known beforehand. */
    private static List<String> look(Desk desk, String address) {
        var page = desk.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .first())
                .isVisible();
        assertThat(page.locator("vaadin-grid[loading]")).hasCount(0);
        var found = new ArrayList<String>();
        if (!page.title().matches("[^·]+( · Summer 1988)? · Sourcebook")) {
            found.add(address + " has the title " + page.title());
        }
        if (!address.equals("sign-in") && page.getByRole(AriaRole.LINK).count() == 0) {
            found.add(address + " leads nowhere");
        }
        if (page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
                .equals(true)) {
            found.add(address + " is wider than the window");
        }
        for (Rule rule : desk.violations(NOT_OURS)) {
            found.add(address + " breaks " + rule.getId() + " at "
                    + rule.getNodes().getFirst().getHtml());
        }
        if (!found.isEmpty()) {
            desk.picture("screen-" + address.replace('/', '_').replace(' ', '-'));
        }
        return found;
    }
}
