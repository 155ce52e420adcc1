package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A browser window of one person, with a session of its own. It remembers whatever no screen should ever do. */
final class Desk implements AutoCloseable {

    private static final Path LAST = Path.of("target", "journey");

    /** Goes where a link within the program would lead, and is done when the screen stands there. */
    private static final String GO = """
            async (path) => {
              const there = new Promise((done, fail) => {
                window.addEventListener('vaadin-router-location-changed', done, {once: true});
                setTimeout(() => fail(new Error(`Not led to ${path}, from ${location.pathname}`)), 20000);
              });
              window.dispatchEvent(new CustomEvent('vaadin-router-go', {detail: {pathname: path}}));
              await there;
            }
            """;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> away = new CopyOnWriteArrayList<>();

    Desk(String name, BrowserContext context, URI address) {
        this.name = name;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> faults.add("script error: " + error));
        page.onDialog(this::answer);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("against the policy: " + message.text());
            }
        });
        page.onRequest(request -> {
            URI asked = URI.create(request.url().split("[?#]", 2)[0]);
            if (asked.getHost() != null
                    && !asked.getAuthority().equals(address.getAuthority())
                    && !away.contains(asked.getAuthority())) {
                faults.add("asked another host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " for " + response.url());
            }
        });
    }

    /** The browser may ask whether to leave what is not saved, and is told to; nothing else may ask anything. */
    private void answer(Dialog dialog) {
        if (dialog.type().equals("beforeunload")) {
            dialog.accept();
        } else {
            faults.add("script ran: " + dialog.message());
            dialog.dismiss();
        }
    }

    /** Lets the browser go to another host as well, which it is led to. */
    Desk mayGoTo(URI host) {
        away.add(host.getAuthority());
        return this;
    }

    Page page() {
        return page;
    }

    /**
     * Where it is, as {@link #open} takes it. The address can follow what is on the screen, so it is waited for.
     *
     * @param beginning how it begins
     */
    String path(String beginning) {
        page.waitForURL(url -> URI.create(url).getPath().startsWith("/" + beginning));
        return URI.create(page.url()).getPath().substring(1);
    }

    /** Opens an address of the program, in a page that begins anew. */
    Desk open(String path) {
        page.navigate("/" + path);
        return this;
    }

    /** Opens an address and waits for its heading. */
    Part open(String path, String heading) {
        open(path);
        return heading(heading);
    }

    /** Goes to another screen, as links lead there: the page stays. Where it is already it must be opened anew. */
    Desk go(String path) {
        page.evaluate(GO, "/" + path);
        return this;
    }

    /** Goes to an address in the same way and waits for its heading. */
    Part go(String path, String heading) {
        go(path);
        return heading(heading);
    }

    Desk signIn(String email, String password) {
        return open("sign-in").signInHere(email, password);
    }

    /** Signs in on the page that asks for it. */
    Desk signInHere(String email, String password) {
        heading("Sign in")
                .type("E-mail address", email)
                .type("Password", password)
                .press("Sign in");
        return this;
    }

    /** Waits for the screen with this heading. */
    Part heading(String words) {
        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(words).setExact(true))
                        .first())
                .isVisible();
        return all();
    }

    /** All of the page. */
    Part all() {
        return new Part(page, page.locator("body"));
    }

    /** The editor of a field in a form. */
    Part field(String label) {
        var labels = page.locator(".sb-label").filter(new Locator.FilterOptions().setHasText(label));
        return new Part(
                page,
                page.locator(".sb-field-editor")
                        .filter(new Locator.FilterOptions().setHas(labels))
                        .first());
    }

    /** The dialog that is open. */
    Part dialog() {
        return new Part(
                page,
                page.getByRole(AriaRole.DIALOG)
                        .or(page.getByRole(AriaRole.ALERTDIALOG))
                        .last());
    }

    /** Opens the menu with this name and takes what it offers. */
    void menu(String name, String item) {
        all().button(name).click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** Reads a notice that has come up. */
    Desk told(String words) {
        assertThat(page.locator("vaadin-notification-card")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .isVisible();
        return this;
    }

    /** Signs out, from the menu of the account. */
    void signOut() {
        for (Pattern item : List.of(Pattern.compile("^Account of "), Pattern.compile("^Sign out$"))) {
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                    .click();
        }
        heading("Sign in");
    }

    /** Makes sure that axe-core finds nothing on the screen. */
    void isReadableByAll() {
        assertThat(axe().analyze().getViolations()).extracting(Rule::getId).isEmpty();
    }

    /**
     * What axe-core finds on the screen.
     *
     * @param except the rules that are left out
     */
    List<Rule> violations(List<String> except) {
        return axe().disableRules(except).analyze().getViolations();
    }

    /** There are no frames, for which alone it would open a page of its own each time. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    /** Keeps a picture of the screen in {@code target/journey}. */
    void picture(String of) {
        page.screenshot(new Page.ScreenshotOptions().setPath(LAST.resolve(name + "-" + of + ".png")));
    }

    /** Waits until this can be read. */
    Part see(String words) {
        return all().see(words);
    }

    /** Makes sure that this can be read before the time is over. */
    void seeWithin(Duration time, String words) {
        assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(time.toMillis()));
    }

    /** The value of the cookie that leads to the session. */
    String sessionCookie() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("sourcebook"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** The value of the cookie by which the browser is known again. */
    String knownAs() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("sourcebook-device"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** The text of the page. */
    String text() {
        return page.locator("body").innerText();
    }

    /** Follows the link with these words in the open dialog and keeps the file that comes. */
    Path download(String words) throws IOException {
        Download download = page.waitForDownload(() -> dialog().follow(words));
        Path file = Files.createTempDirectory("sourcebook-download").resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /**
     * Keeps a picture of the last screen in {@code target/journey}, and makes sure that no script ran or failed, nothing
     * was asked of other hosts, and no answer was a fault.
     */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(LAST.resolve(name + ".png")));
        context.close();
        assertThat(faults).isEmpty();
    }
}
