package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.FirstStep;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.NextStep;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SecondSteps;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
@AutoConfigureMockMvc
class SecondStepTest {

    private static final String PASSWORD = "a long enough secret";
    private static final String PAGE = "/sign-in/second-step";

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordResets resets;

    @Autowired
    Factors factors;

    @Autowired
    SecondFactorPolicy policy;

    @Autowired
    SecondSteps steps;

    @Autowired
    SessionRepository sessions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Journal journal;

    private final TotpSecret secret = TotpSecret.next();
    private final MockHttpSession session = new MockHttpSession();
    private final String used = code(0);
    private Account leila;

    @BeforeEach
    void leila_has_an_app() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        transaction.executeWithoutResult(status -> factors.add(leila.id(), secret, used));
    }

    @AfterEach
    void nothing_is_required() {
        transaction.executeWithoutResult(status -> policy.set(Set.of()));
    }

    @Test
    void after_the_password_nobody_is_signed_in_and_nothing_is_open() throws Exception {
        String before = session.getId();

        password().andExpect(redirectedUrl(PAGE)).andExpect(unauthenticated());

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        browser.perform(get("/me").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(journalOfLeila()).containsExactly("second-factor-turned-on");
    }

    @Test
    void after_the_code_all_is_as_after_a_password_alone_and_both_factors_are_known() throws Exception {
        browser.perform(get("/me").session(session));
        password();
        String before = session.getId();

        show(code(30))
                .andExpect(redirectedUrl("http://localhost/me?continue"))
                .andExpect(cookie().exists(Knock.COOKIE))
                .andExpect(authenticated()
                        .withAuthentication(whole -> assertThat(whole.getAuthorities())
                                .extracting(GrantedAuthority::getAuthority)
                                .containsExactlyInAnyOrder("ROLE_MEMBER", "FACTOR_PASSWORD", "FACTOR_CODE")));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute(HalfWay.ATTRIBUTE)).isNull();
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        assertThat(journalOfLeila()).endsWith("signed-in");
    }

    @Test
    void a_code_that_was_used_is_refused_and_told_to_the_journal_before_the_next_success() throws Exception {
        password();
        show(used).andExpect(redirectedUrl(PAGE + "?code-refused")).andExpect(unauthenticated());
        show(code(30)).andExpect(redirectedUrl("/"));

        assertThat(journalOfLeila()).endsWith("second-step-failed", "signed-in");
    }

    @Test
    void whoever_guesses_is_told_to_wait() throws Exception {
        password();
        for (int i = 0; i < 5; i++) {
            show("wrong").andExpect(redirectedUrl(PAGE + "?code-refused"));
        }
        var answers = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            answers.add(show("wrong").andReturn().getResponse().getRedirectedUrl());
        }
        assertThat(answers).anyMatch(answer -> answer.startsWith(PAGE + "?code-wait="));
    }

    @Test
    void nobody_gets_in_who_is_not_half_way_or_was_for_too_long() throws Exception {
        show(code(30)).andExpect(redirectedUrl("/sign-in?half-way-over")).andExpect(unauthenticated());

        session.setAttribute(HalfWay.ATTRIBUTE, "made up");
        show(code(30)).andExpect(redirectedUrl("/sign-in?half-way-over"));

        password();
        for (Duration off : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(1))) {
            keep(new HalfWay(
                    leila.id(),
                    Instant.now().plus(off),
                    halfWay().password(),
                    FirstStep.PASSWORD,
                    new NextStep.Code()));
            show(code(30)).andExpect(redirectedUrl("/sign-in?half-way-over"));
            password();
        }
        keep(new HalfWay(leila.id(), Instant.now(), "of another password", FirstStep.PASSWORD, new NextStep.Enter()));
        show(code(30)).andExpect(redirectedUrl("/sign-in?half-way-over")).andExpect(unauthenticated());
        assertThat(session.getAttribute(HalfWay.ATTRIBUTE)).isNull();
    }

    @Test
    void a_password_that_is_chosen_by_a_link_goes_around_no_code() throws Exception {
        password();

        chooseByLink("quite another secret");

        show(code(30)).andExpect(redirectedUrl("/sign-in?half-way-over")).andExpect(unauthenticated());
        password("quite another secret").andExpect(redirectedUrl(PAGE)).andExpect(unauthenticated());
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        show(code(30)).andExpect(redirectedUrl("/")).andExpect(authenticated());
    }

    @Test
    void what_another_site_sends_is_refused_as_at_the_sign_in_form() throws Exception {
        password();
        browser.perform(post(PAGE)
                        .session(session)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("code", code(30)))
                .andExpect(status().isForbidden());
    }

    @Test
    void where_it_is_required_whoever_has_none_sets_it_up_on_the_way_in() throws Exception {
        transaction.executeWithoutResult(status -> {
            factors.remove(leila.id());
            policy.set(Set.of(InstanceRole.MEMBER));
        });
        password().andExpect(redirectedUrl(PAGE)).andExpect(unauthenticated());
        show("").andExpect(redirectedUrl("/sign-in?half-way-over"));
        password();
        var enrol = (NextStep.Enrol) halfWay().next();

        var enrolled =
                steps.enrol(halfWay(), new AuthenticatorApp(enrol.secret().base32()).code(Instant.now()));
        keep(enrolled.halfWay());
        show("").andExpect(redirectedUrl("/")).andExpect(authenticated());

        assertThat(enrolled.codes()).hasSize(10);
        browser.perform(get("/actuator/health").session(session)).andExpect(status().isOk());
    }

    @Test
    void a_session_whose_account_lacks_what_is_required_ends_with_the_next_request() throws Exception {
        password();
        show(code(30));
        transaction.executeWithoutResult(status -> {
            factors.remove(leila.id());
            policy.set(Set.of(InstanceRole.MEMBER));
        });
        browser.perform(get("/anything").session(session)).andExpect(redirectedUrl("/sign-in?second-factor-required"));
        assertThat(session.isInvalid()).isTrue();
    }

    private void chooseByLink(String password) {
        Account omar = given.account("Omar", InstanceRole.ADMIN);
        var link = (GivenLink.ToHandOver) given.as(omar, () -> resets.give(leila.id()));
        resets.reset(link.token(), "192.0.2.1", password);
    }

    private ResultActions password() throws Exception {
        return password(PASSWORD);
    }

    private ResultActions password(String password) throws Exception {
        return browser.perform(post("/sign-in")
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .param("username", leila.email())
                .param("password", password));
    }

    private ResultActions show(String typed) throws Exception {
        return browser.perform(post(PAGE)
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .param("code", typed));
    }

    private String code(int secondsFromNow) {
        return new AuthenticatorApp(secret.base32()).code(Instant.now().plusSeconds(secondsFromNow));
    }

    private HalfWay halfWay() {
        return HalfWay.in(Objects.requireNonNull(session.getAttribute(HalfWay.ATTRIBUTE)))
                .orElseThrow();
    }

    private void keep(HalfWay halfWay) {
        session.setAttribute(HalfWay.ATTRIBUTE, halfWay);
    }

    private List<String> journalOfLeila() {
        return Records.about(journal, ChainId.INSTANCE, "account:" + leila.id()).stream()
                .map(JournalRecord::action)
                .toList();
    }
}
