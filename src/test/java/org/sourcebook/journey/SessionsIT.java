package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Engine;

/** A session that is ended dies within five seconds, on pages that are open and that nobody touches. */
class SessionsIT {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String PHONE = "End the session of Chrome on Linux";

    @Test
    void a_session_dies_on_every_page_when_it_is_ended_or_its_account_is_deactivated() throws Exception {
        var installation = Installation.fresh();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var office = team.member("leila");
                var phone = chromium.desk("phone", program.address())) {
            endsOneSession(office, phone);
            changesThePassword(office, phone);
            isDeactivated(team.administrator(), office);
        }
    }

    @Test
    @Tag("engine")
    void a_session_dies_in_another_process_too() throws Exception {
        Assumptions.assumeTrue(Engine.isMySql(), "two processes share no embedded database");
        var installation = Installation.fresh();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var other = installation.beside().serve();
                var team = Team.begin(chromium, program);
                var here = team.member("leila");
                var there = chromium.desk("there", other.address())) {
            there.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
            deactivate(team.administrator());
            there.seeWithin(SOON, "Your account was deactivated");
            here.seeWithin(SOON, "Your account was deactivated");
        }
    }

    private static void endsOneSession(Desk office, Desk phone) {
        phone.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
        office.go("me", "My account").see("This one").press(PHONE);
        phone.seeWithin(SOON, "This session was ended from another one of yours.");
        phone.open("").heading("Sign in");
    }

    private static void changesThePassword(Desk office, Desk phone) {
        String password = "quite another long sentence";
        phone.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
        String before = office.sessionCookie();
        office.open("me", "My account")
                .type("Present password", Team.PASSWORD)
                .type("New password", password)
                .press("Change the password");
        phone.seeWithin(SOON, "The password of your account was changed.");
        assertThat(office.sessionCookie()).isNotEqualTo(before);
        office.open("", "Welcome, leila");
    }

    private static void isDeactivated(Desk administrator, Desk office) {
        deactivate(administrator);
        office.seeWithin(SOON, "Your account was deactivated, so this session is over.");
        office.open("me").heading("Sign in");
    }

    private static void deactivate(Desk administrator) {
        administrator.go("admin/accounts", "Accounts");
        administrator.menu("What can be done with the account of leila", "Deactivate");
        administrator.dialog().press("Deactivate");
        administrator.told("The account of leila is deactivated.");
    }
}
