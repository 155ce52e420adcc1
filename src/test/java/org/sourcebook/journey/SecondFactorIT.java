package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.AuthenticatorApp;

/** Signing in with a code from a phone: set up by oneself, required by the policy, lost, and removed. */
class SecondFactorIT {

    private static final String REFUSED = "This code cannot be used.";

    @Test
    void a_second_factor_from_setting_it_up_to_losing_it() throws Exception {
        var installation = Installation.fresh();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var leila = team.member("leila");
                var phone = chromium.desk("phone", program.address())) {
            phone.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
            var app = setsItUp(leila);
            phone.see("The second factor of your account was turned on or off in another session.");
            List<String> recovery = keepsTheCodes(leila);
            signsInWithACodeOnce(leila, app.app(), app.used());
            usesARecoveryCode(phone, recovery.getFirst());
            isRemoved(team.administrator(), leila, phone);
        }
    }

    @Test
    void whoever_needs_one_sets_it_up_on_the_way_in() throws Exception {
        var installation = Installation.fresh();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var leila = team.member("leila")) {
            requireForMembers(team.administrator());
            leila.see("Your account needs a second factor.");
            leila.open("me").signInHere(Team.email("leila"), Team.PASSWORD).heading("One more step");
            leila.open("").heading("Sign in");
            leila.open("me").signInHere(Team.email("leila"), Team.PASSWORD).heading("One more step");
            leila.isReadableByAll();
            leila.picture("enrol");
            leila.all()
                    .type("Code from the app", app(leila).code(Instant.now()))
                    .press("Turn it on")
                    .see("Keep these recovery codes");
            leila.isReadableByAll();
            leila.picture("recovery-codes");
            leila.all().press("I have kept them: go on");
            leila.heading("My account").see("10 recovery codes are left.");
        }
    }

    /** An app, and the time of the code that it has shown already. */
    private record Used(AuthenticatorApp app, Instant used) {}

    private static Used setsItUp(Desk leila) {
        leila.go("me", "My account").press("Set it up");
        var app = app(leila);
        Instant now = Instant.now();
        leila.picture("set-up");
        leila.dialog()
                .type("Code from the app", app.code(now))
                .type("Present password", Team.PASSWORD)
                .press("Turn it on")
                .see("Keep these recovery codes");
        return new Used(app, now);
    }

    private static List<String> keepsTheCodes(Desk leila) throws Exception {
        List<String> shown = leila.page().locator(".sb-recovery-codes code").allInnerTexts();
        assertThat(shown).hasSize(10);
        assertThat(Files.readString(leila.download("Download the codes"))).contains(shown);
        leila.dialog().press("I have kept them");
        leila.all().see("10 recovery codes are left.");
        return shown;
    }

    private static void signsInWithACodeOnce(Desk leila, AuthenticatorApp app, Instant used) {
        leila.signOut();
        leila.open("me").signInHere(Team.email("leila"), Team.PASSWORD).heading("One more step");
        leila.isReadableByAll();
        leila.picture("code");
        leila.all().type("Code from the app", app.code(used)).press("Go on").see(REFUSED);
        String code = app.code(used.plusSeconds(30));
        leila.all().type("Code from the app", code).press("Go on");
        leila.heading("My account");
        leila.signOut();
        leila.signInHere(Team.email("leila"), Team.PASSWORD).heading("One more step");
        leila.all().type("Code from the app", code).press("Go on").see(REFUSED);
        leila.all().follow("Start again");
        leila.open("sign-in/second-step").heading("Sign in");
    }

    private static void usesARecoveryCode(Desk phone, String code) {
        phone.signIn(Team.email("leila"), Team.PASSWORD).heading("One more step");
        phone.page().getByText("I do not have my phone").click();
        recover(phone, code.toLowerCase(Locale.ROOT).replace('-', ' '));
        phone.heading("Welcome, leila");
        phone.go("me", "My account").see("9 recovery codes are left.");
    }

    private static void recover(Desk desk, String code) {
        var form = desk.page().locator("details form");
        form.getByLabel("Recovery code").fill(code);
        form.locator("button").click();
    }

    private static void isRemoved(Desk administrator, Desk leila, Desk phone) {
        administrator.open("admin/accounts", "Accounts").see("Second factor");
        administrator.picture("accounts");
        administrator.menu("What can be done with the account of leila", "Remove the second factor");
        administrator.dialog().press("Remove the second factor");
        administrator.told("The second factor of leila is removed.");
        phone.see("An administrator has removed the second factor of your account.");
        leila.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
    }

    private static void requireForMembers(Desk administrator) {
        administrator.go("admin/policy", "Policy");
        administrator.page().getByLabel("Members").check();
        administrator.all().press("Save the policy");
        administrator.picture("policy");
        administrator.dialog().press("Save the policy");
        administrator.told("The policy is changed.");
    }

    private static AuthenticatorApp app(Desk desk) {
        return new AuthenticatorApp(desk.page().locator(".sb-secret").innerText());
    }
}
