package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Passkeys in a browser: added, shown, copied, stolen by another page, required, removed. */
class PasskeyIT {

    private static final String REFUSED = "This passkey cannot be used.";
    private static final String BUTTON = "Sign in with a passkey";
    private static final Pattern ANSWER = Pattern.compile("passkey=([^&]+)");

    @Test
    void a_passkey_from_adding_it_to_removing_it() throws Exception {
        try (var chromium = Chromium.start();
                var program = Installation.fresh().serve();
                var team = Team.begin(chromium, program);
                var leila = chromium.desk("leila", localhost(program))) {
            joins(leila, team.invite("leila"));
            saysWherePasskeysWork(team.administrator(), leila);
            var key = VirtualKey.at(leila.page());
            adds(leila);
            String answer = signsIn(leila);
            isRefused(leila, answer, "replayed");
            isRefused(leila, onAnotherPage(leila, key), "another-page");
            isRefused(leila, unverified(leila, key), "unverified");
            isToldInTheJournal(team.administrator(), leila);
            isAskedForItWhereASecondFactorIsRequired(team.administrator(), leila);
            removes(leila);
        }
    }

    private static URI localhost(Program program) {
        return URI.create("http://localhost:" + program.address().getPort());
    }

    private static void joins(Desk leila, String invitation) {
        leila.open(invitation, "Your invitation")
                .type("Name", "leila")
                .type("New password", Team.PASSWORD)
                .press("Accept the invitation");
        leila.signInHere(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
    }

    private static void saysWherePasskeysWork(Desk byNumber, Desk byName) {
        byNumber.go("me", "My account")
                .see("To use passkeys, open Sourcebook at")
                .seeNoButton("Add a passkey");
        byNumber.page().locator(".sb-passkey-elsewhere a").scrollIntoViewIfNeeded();
        byNumber.picture("passkeys-elsewhere");
        assertThat(byNumber.page().locator(".sb-passkey-elsewhere a"))
                .hasAttribute(
                        "href",
                        "http://localhost:" + URI.create(byName.page().url()).getPort());
    }

    private static void adds(Desk leila) {
        leila.go("me", "My account").press("Add a passkey");
        leila.dialog()
                .type("Name of the passkey", "Laptop")
                .type("Present password", "wrong")
                .press("Go on");
        leila.dialog().see("This is not your present password.");
        leila.picture("passkey-add");
        leila.dialog().type("Present password", Team.PASSWORD).press("Go on");
        leila.told("The passkey is added, and wherever else you were signed in you no longer are.");
        leila.see("Laptop").see("Never used");
        leila.isReadableByAll();
    }

    /** Signs in; what was sent. */
    private static String signsIn(Desk leila) {
        leila.signOut();
        leila.isReadableByAll();
        leila.picture("passkey-sign-in");
        var sent = leila.page()
                .waitForRequest(
                        request -> request.url().endsWith("/sign-in/passkey"),
                        () -> leila.all().press(BUTTON));
        leila.heading("Welcome, leila");
        leila.go("me", "My account").see("Laptop").see("Last used");
        leila.all().button("Remove the passkey Laptop").scrollIntoViewIfNeeded();
        leila.picture("passkeys");
        var answer = ANSWER.matcher(sent.postData());
        assertThat(answer.find()).isTrue();
        leila.signOut();
        return URLDecoder.decode(answer.group(1), StandardCharsets.UTF_8);
    }

    private static void isRefused(Desk leila, String answer, String picture) {
        send(leila, answer);
        leila.see(REFUSED);
        leila.picture("passkey-" + picture);
        leila.open("me").heading("Sign in");
    }

    /** A page of another address, to which somebody came who believes that it is ours. */
    private static String onAnotherPage(Desk leila, VirtualKey key) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<title>Sign in</title>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try (Page other = leila.page().context().newPage()) {
            other.navigate("http://localhost:" + server.getAddress().getPort());
            var stolen = VirtualKey.at(other);
            stolen.copy(key);
            return stolen.show(question(leila));
        } finally {
            server.stop(0);
        }
    }

    /** Whoever has the device and not its person's finger; the page asks for no more. */
    private static String unverified(Desk leila, VirtualKey key) {
        key.verifies(false);
        leila.all().press(BUTTON).see("No passkey was used: it was cancelled");
        String answer = key.show(question(leila).replace("\"required\"", "\"discouraged\""));
        key.verifies(true);
        return answer;
    }

    private static void isToldInTheJournal(Desk administrator, Desk leila) {
        leila.all().press(BUTTON);
        leila.heading("My account");
        administrator.go("admin/journal").see("to sign in with a passkey of leila failed");
        administrator.see("leila used the passkey “Laptop”");
        administrator.picture("passkey-journal");
    }

    private static void isAskedForItWhereASecondFactorIsRequired(Desk administrator, Desk leila) {
        administrator.go("admin/policy", "Policy");
        administrator.page().getByLabel("Members").check();
        administrator.all().press("Save the policy");
        administrator.dialog().press("Save the policy");
        administrator.told("The policy is changed.");
        leila.signOut();
        leila.signIn(Team.email("leila"), Team.PASSWORD)
                .heading("One more step")
                .see("yours is a passkey");
        leila.isReadableByAll();
        leila.picture("passkey-step");
        leila.all().press(BUTTON);
        leila.heading("Welcome, leila");
    }

    private static void removes(Desk leila) {
        leila.open("me", "My account").button("Remove the passkey Laptop").click();
        leila.picture("passkey-remove");
        leila.dialog().type("Present password", Team.PASSWORD).press("Remove");
        leila.see("Your account needs a second factor.");
        leila.all().press(BUTTON).see(REFUSED);
        leila.picture("passkey-removed");
    }

    private static String question(Desk desk) {
        return desk.page().evaluate("""
                        async () => {
                          const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
                          const asked = await fetch('/sign-in/passkey/question',
                              {method: 'POST', headers: {[meta('_csrf_header')]: meta('_csrf')}});
                          return asked.text();
                        }
                        """).toString();
    }

    private static void send(Desk desk, String answer) {
        desk.page().waitForNavigation(() -> desk.page().evaluate("""
                (answer) => {
                  const form = document.querySelector('sb-passkey form');
                  form.elements.passkey.value = answer;
                  form.elements._csrf.value = document.querySelector('meta[name="_csrf"]').content;
                  form.submit();
                }
                """, answer));
    }
}
