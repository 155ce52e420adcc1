package org.sourcebook.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The browser of the journeys, the one that {@code SOURCEBOOK_CHROMIUM} names; {@code ./test} sets the variable. */
final class Chromium implements AutoCloseable {

    private static final String PROGRAM = "SOURCEBOOK_CHROMIUM";
    private static final String REQUIRED = "SOURCEBOOK_REQUIRE_ALL";

    private static final double PATIENCE_MILLISECONDS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. Without one the test fails where {@code SOURCEBOOK_REQUIRE_ALL} is set, and is skipped elsewhere. */
    static Chromium start() {
        String program = System.getenv(PROGRAM);
        if (program == null) {
            if (System.getenv(REQUIRED) != null) {
                throw new AssertionError(PROGRAM + " names no browser");
            }
            Assumptions.abort(PROGRAM + " names no browser; ./test brings one");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium refuses its sandbox to root.
        boolean root = "root".equals(System.getProperty("user.name"));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setChromiumSandbox(!root));
        return new Chromium(playwright, browser);
    }

    /** A window of somebody who has not signed in yet, as wide as a desktop's. */
    Desk desk(String name, URI address) {
        return desk(name, address, new Browser.NewContextOptions().setViewportSize(1360, 850));
    }

    /** A window of another kind. */
    Desk desk(String name, URI address, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL(address.toString()).setLocale("en-GB"));
        return new Desk(name, context, address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
