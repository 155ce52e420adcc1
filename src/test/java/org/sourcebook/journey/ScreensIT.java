package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every screen of the demo: with a heading, a title, a way back, nothing beyond the edge, and nothing that axe-core finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    private static final String DEMO_PASSWORD = "sourcebook-demo";
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
    private static final List<String> OF_ANYBODY = List.of("", "me", "nothing/here");
    private static final List<String> OF_ADMINISTRATORS = List.of("admin/accounts", "admin/teams");

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
        visit("desktop", new Browser.NewContextOptions().setViewportSize(1360, 850));
    }

    @Test
    void in_the_dark_on_a_phone() {
        visit("phone", new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
    }

    private void visit(String name, Browser.NewContextOptions options) {
        try (var desk = chromium.desk(name, program.address(), options)) {
            desk.open("sign-in");
            look(desk, "sign-in");
            desk.signIn("manager@example.org", DEMO_PASSWORD).see("Welcome");
            Stream.concat(OF_ANYBODY.stream(), OF_MANAGERS.stream()).forEach(address -> {
                desk.open(address);
                look(desk, address);
            });
        }
        try (var desk = chromium.desk(name + "-administrator", program.address(), options)) {
            desk.signIn("administrator@example.org", DEMO_PASSWORD).see("Welcome");
            OF_ADMINISTRATORS.forEach(address -> {
                desk.open(address);
                look(desk, address);
            });
        }
    }

    private static void look(Desk desk, String address) {
        var page = desk.page();
        Locator heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
        assertThat(heading.first()).isVisible();
        assertThat(page.locator("vaadin-grid[loading]")).hasCount(0);
        desk.picture("screen-" + address.replace('/', '_'));
        assertThat(page.title()).as("title of " + address).isNotBlank();
        assertThat(page.getByRole(AriaRole.LINK).count())
                .as("ways on from " + address)
                .isPositive();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(address + " stays within the window")
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(address)
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
