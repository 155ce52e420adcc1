package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.PostOffice;

/** People come in, choose a password anew and change their address by links that were mailed to them. */
class MailedLinksIT {

    private static final String LEILA = Team.email("leila");
    private static final String NEW_ADDRESS = Team.email("leila.ahmadi");
    private static final String NEW_PASSWORD = "quite another long sentence";

    @Test
    void people_get_in_by_links_that_were_mailed_to_them_and_that_work_once() throws Exception {
        int port = freePort();
        try (var office = PostOffice.open();
                var chromium = Chromium.start();
                var program = Installation.fresh().serveAt(port, office.environment("http://127.0.0.1:" + port));
                var team = Team.begin(chromium, program);
                var leila = chromium.desk("leila", program.address());
                var phone = chromium.desk("phone", program.address())) {
            String invitation = isInvited(team.administrator(), office, leila);
            String reset = hasForgotten(office, leila, phone);
            String change = changesTheAddress(office, leila, phone);
            replaysAreRefused(phone, invitation, reset, change);
            brokenLinksAreTold(phone);
            isGivenALink(team.administrator(), office, phone);
            isInvitedForAWhile(team.administrator(), office, phone);
            assertThat(String.join("\n", program.console()))
                    .doesNotContain(token(invitation), token(reset), token(change));
        }
    }

    private static String isInvited(Desk administrator, PostOffice office, Desk leila) {
        administrator.go("admin/accounts", "Accounts").press("Invite");
        administrator
                .dialog()
                .type("E-mail address", LEILA)
                .type("Name", "لیلا")
                .press("Make the invitation");
        administrator.dialog().see("The link was mailed to لیلا (" + LEILA + ")");
        administrator.picture("mailed");
        assertThat(administrator.text()).doesNotContain("/invitation/");
        administrator.dialog().press("Close");
        String path = path(office.mailTo(LEILA, 1));
        leila.open(path, "Your invitation").type("New password", Team.PASSWORD).press("Accept the invitation");
        leila.see("Your account is ready.");
        assertThat(leila.knownAs()).isNotEmpty();
        leila.signInHere(LEILA, Team.PASSWORD).heading("Welcome, لیلا");
        return path;
    }

    private static String hasForgotten(PostOffice office, Desk leila, Desk phone) {
        phone.open("sign-in").heading("Sign in").press("Forgotten your password?");
        phone.heading("Forgotten your password?").type("E-mail address", "nobody@example.org");
        phone.picture("forgotten");
        phone.all().press("Mail me a link").see("If there is an active account with this e-mail address");
        phone.open("forgotten", "Forgotten your password?")
                .type("E-mail address", LEILA)
                .press("Mail me a link")
                .see("If there is an active account with this e-mail address");
        String path = path(office.mailTo(LEILA, 2));
        phone.open(path, "Choose a new password").type("New password", NEW_PASSWORD);
        phone.picture("reset");
        phone.all().press("Set the password").see("Your new password is set");
        leila.see("The password of your account was chosen anew by a link.");
        assertThat(office.mailTo(LEILA, 3).subject()).isEqualTo("Your password was changed");
        phone.signInHere(LEILA, Team.PASSWORD).see("That did not work");
        phone.signIn(LEILA, NEW_PASSWORD).heading("Welcome, لیلا");
        return path;
    }

    private static String changesTheAddress(PostOffice office, Desk leila, Desk phone) {
        leila.signIn(LEILA, NEW_PASSWORD).heading("Welcome, لیلا");
        leila.go("me", "My account").press("Change the address");
        leila.dialog().type("New e-mail address", NEW_ADDRESS).type("Present password", NEW_PASSWORD);
        leila.picture("address");
        leila.dialog().press("Mail the link");
        leila.told("A link is on its way to the new address.");
        assertThat(office.mailTo(LEILA, 4).text()).contains(NEW_ADDRESS);
        String path = path(office.mailTo(NEW_ADDRESS, 1));
        leila.open(path, "Confirm your e-mail address").press("Make it the address");
        leila.see("The account now has the e-mail address " + NEW_ADDRESS);
        phone.see("Your account has a new e-mail address.");
        phone.signInHere(LEILA, NEW_PASSWORD).see("That did not work");
        phone.signIn(NEW_ADDRESS, NEW_PASSWORD).heading("Welcome, لیلا");
        leila.open("me", "My account").see(NEW_ADDRESS);
        return path;
    }

    private static void replaysAreRefused(Desk phone, String invitation, String reset, String change) {
        phone.open(invitation).see("This invitation was accepted before.");
        phone.open(reset).see("A password was chosen by this link before.");
        phone.open(change).see("This e-mail address was confirmed before.");
        phone.picture("replayed");
    }

    private static void brokenLinksAreTold(Desk phone) {
        phone.open("reset/" + "a".repeat(43)).see("There is no such link.");
        phone.open("reset/" + "a".repeat(300)).see("This link is not whole.");
        phone.open("reset/%C2%85").see("This link is not whole.");
        phone.open("reset/a%00b").see("This address cannot be read");
    }

    /** The administrator's link withdraws nothing that is in use, and nobody but its reader sees it. */
    private static void isGivenALink(Desk administrator, PostOffice office, Desk phone) {
        administrator.open("admin/accounts", "Accounts");
        administrator.menu("What can be done with the account of لیلا", "Password reset link");
        administrator.dialog().press("Make the link");
        administrator
                .dialog()
                .see("The link was mailed to لیلا (" + NEW_ADDRESS + ")")
                .press("Close");
        phone.open(path(office.mailTo(NEW_ADDRESS, 2)), "Choose a new password").see("For the account " + NEW_ADDRESS);
    }

    private static void isInvitedForAWhile(Desk administrator, PostOffice office, Desk phone) {
        String mina = Team.email("mina");
        administrator.go("admin/accounts", "Accounts").press("Invite");
        administrator.dialog().type("E-mail address", mina).type("Name", "Mina").press("Make the invitation");
        administrator.dialog().press("Close");
        administrator.go("admin/accounts", "Accounts").follow("Invitations");
        administrator.heading("Invitations").see(mina).see("Link mailed");
        administrator.picture("invitations");
        String first = path(office.mailTo(mina, 1));
        administrator.menu("What can be done with the invitation of Mina", "Send again");
        administrator.dialog().see("The link was mailed to Mina").press("Close");
        phone.open(first).see("This invitation can no longer be used");
        String second = path(office.mailTo(mina, 2));
        phone.open(second, "Your invitation");
        administrator.menu("What can be done with the invitation of Mina", "Close invitation");
        administrator.dialog().press("Close invitation");
        administrator.told("The invitation of Mina is closed.");
        phone.open(second).see("This invitation can no longer be used");
    }

    private static String path(PostOffice.Mail mail) {
        return URI.create(mail.link()).getPath().substring(1);
    }

    private static String token(String path) {
        return path.replaceFirst(".*/", "");
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
