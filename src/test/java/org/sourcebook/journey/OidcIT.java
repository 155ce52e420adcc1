package org.sourcebook.journey;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sourcebook.support.OpenIdServer;

/** Signing in through a provider on another host: connected, used, refused, removed, and away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcIT {

    private static final String BUTTON = "Sign in through Example University";
    private static final String UNKNOWN = "No active account here is connected with this identity.";

    private OpenIdServer university;
    private Chromium chromium;
    private Program program;
    private Team team;

    @BeforeAll
    void begin() throws Exception {
        university = OpenIdServer.start();
        chromium = Chromium.start();
        program = Installation.fresh().serveWith(university.environment());
        team = Team.begin(chromium, program);
    }

    @AfterAll
    void end() {
        team.close();
        program.close();
        chromium.close();
        university.close();
    }

    @Test
    void an_account_is_connected_signs_in_through_the_provider_and_is_disconnected() {
        try (var leila = team.member("leila").mayGoTo(university.issuer());
                var phone = chromium.desk("phone", program.address())) {
            phone.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
            connects(leila, "leila");
            phone.see("Your account was connected with an identity, or disconnected from one");
            leila.signOut();
            comesThroughTheProvider(leila);
            isSeenByTheAdministrator(team.administrator());
            disconnects(leila);
            leila.signOut();
            leila.all().follow(BUTTON);
            leila.see(UNKNOWN);
            leila.picture("refused");
            leila.signInHere(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
        }
    }

    @Test
    void an_identity_that_nobody_connected_opens_nothing_and_an_administrator_disconnects_one() {
        try (var mina = team.member("mina").mayGoTo(university.issuer());
                var omar = chromium.desk("omar", program.address()).mayGoTo(university.issuer())) {
            omar.open("sign-in").heading("Sign in").follow(BUTTON);
            atTheProvider(omar, "omar");
            omar.see(UNKNOWN);
            connects(mina, "mina");
            var administrator = team.administrator();
            administrator.open("admin/accounts", "Accounts").see("Identity");
            administrator.menu("What can be done with the account of mina", "Disconnect the identity");
            administrator.dialog().press("Disconnect the identity");
            administrator.told("The account of mina is disconnected from its identity.");
            mina.see("An administrator has disconnected your account");
            administrator
                    .go("admin/journal", "Journal")
                    .see("mina connected the account with an identity at " + university.issuer());
            administrator.see("Administrator disconnected the account of mina");
        }
    }

    @Test
    void a_provider_that_is_away_stops_neither_the_start_nor_passwords() throws Exception {
        int port;
        try (var once = OpenIdServer.start()) {
            port = once.port();
        }
        var settings = new HashMap<String, String>();
        settings.put("SOURCEBOOK_OIDC_ISSUER", "http://localhost:" + port);
        settings.put("SOURCEBOOK_OIDC_CLIENT_ID", OpenIdServer.CLIENT);
        settings.put("SOURCEBOOK_OIDC_CLIENT_SECRET", OpenIdServer.SECRET);
        settings.put("SOURCEBOOK_OIDC_NAME", "Example University");
        var installation = Installation.fresh();
        try (var alone = installation.serveWith(settings);
                var others = Team.begin(chromium, alone);
                var leila = others.member("leila")) {
            leila.signOut();
            leila.all().follow(BUTTON);
            leila.see("The sign-in service does not answer at the moment.");
            leila.picture("away");
            try (var back = OpenIdServer.at(port)) {
                leila.mayGoTo(back.issuer());
                leila.all().follow(BUTTON);
                atTheProvider(leila, "leila");
                leila.see(UNKNOWN);
            }
            leila.signInHere(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
        }
    }

    private static void connects(Desk desk, String person) {
        desk.open("me", "My account").see("Sign-in through Example University");
        desk.isReadableByAll();
        desk.all().press("Connect");
        desk.picture("connect");
        desk.dialog().type("Present password", Team.PASSWORD).press("Connect");
        atTheProvider(desk, person);
        desk.heading("My account").see("Your account is connected with your identity at Example University");
        PlaywrightAssertions.assertThat(desk.page().getByText("wherever else you were signed in you no longer are"))
                .isInViewport();
        desk.picture("connected");
    }

    private static void comesThroughTheProvider(Desk leila) {
        leila.isReadableByAll();
        leila.picture("sign-in");
        leila.open("me").heading("Sign in").follow(BUTTON);
        leila.heading("My account").see("This one");
    }

    private static void isSeenByTheAdministrator(Desk administrator) {
        administrator.go("admin/journal", "Journal").see("leila signed in through Example University");
        administrator.go("admin/accounts", "Accounts").see("Identity");
        administrator.picture("accounts");
    }

    private static void disconnects(Desk leila) {
        leila.open("me", "My account").press("Disconnect");
        leila.dialog().type("Present password", Team.PASSWORD).press("Disconnect");
        leila.told("Your account is no longer connected with an identity at Example University");
    }

    private static void atTheProvider(Desk desk, String person) {
        var page = desk.page();
        page.waitForURL(address -> address.contains("//localhost:"));
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(OpenIdServer.PASSWORD);
        page.locator("button[type=submit]").click();
    }
}
