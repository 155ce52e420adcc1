package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.MailedTest;
import org.sourcebook.support.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MailedTest
class WayInNoticesTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Given given;

    @Autowired
    OwnSecondFactor own;

    @Autowired
    OwnAccount account;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PostOffice office;

    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        leila = given.member("لیلا");
        stored.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
    }

    @Test
    void a_second_factor_that_comes_and_goes_is_told_with_who_did_it() {
        turnsOn();
        assertThat(text(1))
                .startsWith("Dear لیلا,")
                .contains("You, or somebody who has your password or your open session, set up an app for codes")
                .contains(leila.email(), MailedTest.ADDRESS);

        var omar = given.account("Omar", InstanceRole.ADMIN);
        given.run(omar, () -> secondFactors.remove(leila.id()));
        assertThat(text(2)).contains("An administrator removed the second factor and all passkeys.");
        assertThat(office.mailsTo(omar.email())).isEmpty();
    }

    @Test
    void a_changed_password_is_told() {
        given.run(leila, () -> account.changePassword(PASSWORD, "quite another secret"));
        assertThat(office.mailTo(leila.email(), 1).subject()).isEqualTo("How you sign in was changed");
        assertThat(text(1)).contains("changed the password.");
    }

    @Test
    void what_was_taken_back_is_not_told() {
        transaction.executeWithoutResult(status -> {
            given.run(leila, () -> account.changePassword(PASSWORD, "quite another secret"));
            status.setRollbackOnly();
        });
        turnsOn();
        assertThat(text(1)).contains("set up an app for codes");
    }

    private void turnsOn() {
        var secret = TotpSecret.next();
        given.run(leila, () -> own.turnOn(secret, PASSWORD, new AuthenticatorApp(secret.base32()).code(Instant.now())));
    }

    private String text(int number) {
        return office.mailTo(leila.email(), number).text();
    }
}
