package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.FirstStep;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.NextStep;
import org.sourcebook.kernel.Sha256;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class SecondStepViewTest {

    private static final String PAGE = "sign-in/second-step";
    private static final String HASH = "what is stored of the password";

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    private Screens screens;
    private BrowserlessUIContext window;
    private Account leila;

    @BeforeEach
    void leila_has_given_her_password() {
        screens = new Screens(program);
        window = screens.ofNobody();
        given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), HASH);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void it_asks_for_a_code_by_a_form_of_the_browsers_own() {
        keep(new NextStep.Code(), Instant.now());

        assertThat(read(PAGE)).contains("One more step", "Start again", "I do not have my phone");

        List<Element> forms = window.find(CodeForm.class).all().stream()
                .map(CodeForm::getElement)
                .toList();
        assertThat(forms)
                .extracting(form -> form.getAttribute("method") + " " + form.getAttribute("action"))
                .containsExactly("post " + PAGE, "post " + PAGE);
        assertThat(forms)
                .extracting(form -> form.getChild(1))
                .extracting(input -> input.getAttribute("name") + " " + input.getAttribute("autocomplete") + " "
                        + input.getAttribute("inputmode"))
                .containsExactly("code one-time-code numeric", "code off null");
    }

    @Test
    void it_says_why_a_code_was_refused_and_how_long_to_wait() {
        keep(new NextStep.Code(), Instant.now());
        assertThat(readWith("code-refused", ""))
                .contains("A code holds for half a minute and can be used once", "or use a recovery code");
        assertThat(readWith("code-wait", "512")).contains("Wait 512 seconds");
        assertThat(readWith("code-wait", "99999")).contains("Wait 600 seconds");
    }

    @Test
    void whoever_is_not_half_way_is_led_to_the_sign_in_page_and_told_if_it_took_too_long() {
        assertThat(read(PAGE)).doesNotContain("That took too long");
        assertThat(window.getCurrentView()).isInstanceOf(SignInView.class);

        keep(new NextStep.Code(), Instant.now().minusSeconds(300));
        assertThat(read(PAGE)).contains("That took too long");
        assertThat(window.getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void whoever_begins_again_is_half_way_no_more() {
        keep(new NextStep.Code(), Instant.now());
        read("sign-in");
        assertThat(kept()).isNull();
    }

    @Test
    void whoever_needs_a_second_factor_sets_it_up_sees_the_recovery_codes_and_goes_on() {
        TotpSecret secret = TotpSecret.next();
        keep(new NextStep.Enrol(leila.email(), secret), Instant.now());
        assertThat(read(PAGE)).contains("Your account needs a second factor", secret.grouped());

        submit("123");
        assertThat(code().getErrorMessage()).startsWith("This is not the code that the app shows");
        assertThat(read(PAGE)).contains(secret.grouped());
        submit(new AuthenticatorApp(secret.base32()).code(Instant.now()));

        assertThat(window.find(Code.class).all()).hasSize(10);
        assertThat(window.find(CodeForm.class).single().getElement().getTextRecursively())
                .contains("I have kept them: go on");
        assertThat(((HalfWay) Objects.requireNonNull(kept())).next()).isEqualTo(new NextStep.Enter());
        assertThat(read(PAGE)).contains("Your second factor is set up.").doesNotContain(secret.grouped());
        assertThat(window.find(Code.class).exists()).isFalse();
    }

    @Test
    void whoever_is_signed_in_has_no_step_left() {
        window = screens.of(leila);
        read(PAGE);
        assertThat(window.getCurrentView()).isNotInstanceOf(SecondStepView.class);
    }

    private void keep(NextStep next, Instant since) {
        String mark = HexFormat.of().formatHex(Sha256.of(HASH.getBytes(StandardCharsets.UTF_8)));
        window.getUI()
                .getSession()
                .getSession()
                .setAttribute(HalfWay.ATTRIBUTE, new HalfWay(leila.id(), since, mark, FirstStep.PASSWORD, next));
    }

    private Object kept() {
        return window.getUI().getSession().getSession().getAttribute(HalfWay.ATTRIBUTE);
    }

    private String read(String address) {
        return Screens.read(window, address);
    }

    private String readWith(String parameter, String value) {
        window.getUI().navigate(PAGE, QueryParameters.of(parameter, value));
        return window.getCurrentView().getElement().getTextRecursively();
    }

    private TextField code() {
        return window.find(TextField.class).withId("code").single();
    }

    private void submit(String code) {
        window.test(code()).setValue(code);
        window.test(window.find(Button.class).withText("Turn it on").single()).click();
    }
}
