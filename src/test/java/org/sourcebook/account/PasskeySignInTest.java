package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.FailedSignIns;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.NextStep;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SecurityKey;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
@AutoConfigureMockMvc
class PasskeySignInTest {

    private static final String PASSWORD = "a long enough secret";
    private static final String REFUSED = "/sign-in?passkey-refused";
    private static final AtomicInteger PLACES = new AtomicInteger();

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Accounts administration;

    @Autowired
    Passwords passwords;

    @Autowired
    OwnPasskeys own;

    @Autowired
    Factors factors;

    @Autowired
    SecondFactorPolicy policy;

    @Autowired
    SessionRepository sessions;

    @Autowired
    FailedSignIns failures;

    @Autowired
    RelyingParty party;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FilterChainProxy filters;

    @Autowired
    Journal journal;

    private final MockHttpSession session = new MockHttpSession();
    private final String address = "192.0.2." + PLACES.incrementAndGet();
    private Account leila;
    private SecurityKey key;
    private Passkey passkey;

    @BeforeEach
    void leila_has_a_passkey() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        key = new SecurityKey(party.origin());
        NewPasskey begun = given.as(leila, () -> own.begin("Blue key", PASSWORD, ""));
        passkey = given.as(leila, () -> own.add(begun, key.make(begun.question())));
    }

    @AfterEach
    void nothing_is_required() {
        transaction.executeWithoutResult(status -> policy.set(Set.of()));
    }

    @Test
    void a_passkey_signs_in_as_a_password_does_and_counts_as_both_factors() throws Exception {
        leilaHasAnApp();
        required();
        browser.perform(get("/me").session(session));
        String answer = key.show(question());
        String before = session.getId();

        show(answer)
                .andExpect(redirectedUrl("http://localhost/me?continue"))
                .andExpect(cookie().exists(Knock.COOKIE))
                .andExpect(authenticated()
                        .withAuthentication(whole -> assertThat(whole.getAuthorities())
                                .extracting(GrantedAuthority::getAuthority)
                                .containsExactlyInAnyOrder("ROLE_MEMBER", "FACTOR_WEBAUTHN")));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        assertThat(mine().getFirst().used()).isPresent();
        assertThat(told()).endsWith("passkey-used", "signed-in");
    }

    @Test
    void an_answer_is_taken_once() throws Exception {
        String answer = key.show(question());
        show(answer).andExpect(redirectedUrl("/"));
        signOut();

        show(answer).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());
        question();
        show(answer).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());
    }

    @Test
    void an_answer_from_a_page_of_another_address_is_refused_and_told() throws Exception {
        key.origin = "http://localhost:1";
        show(key.show(question())).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());

        failures.tell(leila.id());
        assertThat(told()).endsWith("passkey-refused");
        assertThat(mine().getFirst().used()).isEmpty();
    }

    @Test
    void an_answer_that_nobody_was_verified_for_is_refused() throws Exception {
        key.verifies = false;
        show(key.show(question())).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());
    }

    @Test
    void an_answer_that_names_another_account_is_refused() throws Exception {
        key.claims(new byte[16]);
        show(key.show(question())).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());
    }

    @Test
    void a_passkey_that_was_removed_is_refused_as_one_that_never_was() throws Exception {
        given.run(leila, () -> own.remove(passkey.id(), PASSWORD));
        show(key.show(question())).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());

        failures.tell(AccountId.OPERATOR);
        assertThat(Records.about(journal, ChainId.INSTANCE, "account:unknown"))
                .extracting(JournalRecord::action)
                .endsWith("passkey-refused");
        assertThat(told()).endsWith("passkey-removed");
    }

    @Test
    void a_copy_that_counts_fewer_uses_is_refused_and_told() throws Exception {
        key.count = 7;
        show(key.show(question())).andExpect(redirectedUrl("/"));
        signOut();
        key.count = 4;
        show(key.show(question())).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());

        assertThat(told()).endsWith("passkey-counted-back");
        key.count = 8;
        show(key.show(question())).andExpect(redirectedUrl("/"));
    }

    @Test
    void a_passkey_that_does_not_count_signs_in_again_and_again() throws Exception {
        for (int i = 0; i < 2; i++) {
            key.count = -1;
            show(key.show(question())).andExpect(redirectedUrl("/"));
            signOut();
        }
    }

    @Test
    void a_deactivated_account_is_answered_in_the_same_words() throws Exception {
        Account administrator = given.account("Omar", InstanceRole.ADMIN);
        given.run(administrator, () -> administration.deactivate(leila.id()));

        show(key.show(question())).andExpect(redirectedUrl(REFUSED)).andExpect(unauthenticated());
    }

    @Test
    void what_is_no_answer_is_refused_and_slowed_by_address() throws Exception {
        var answers = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            answers.add(Objects.requireNonNull(show(List.of("", "{}", "nothing").get(i % 3))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl()));
        }
        assertThat(answers.subList(0, 20)).containsOnly(REFUSED);
        assertThat(answers).anyMatch(answer -> answer.startsWith("/sign-in?passkey-wait="));
    }

    @Test
    void a_page_of_another_site_neither_asks_nor_answers() throws Exception {
        for (String path : List.of("/sign-in/passkey/question", "/sign-in/passkey")) {
            browser.perform(post(path).session(session)).andExpect(status().isForbidden());
            browser.perform(here(path).header("Sec-Fetch-Site", "cross-site")).andExpect(status().isForbidden());
        }
    }

    /** Those of Spring Security would add a passkey to whoever has an open session, and sign in past our sessions. */
    @Test
    void nothing_makes_a_passkey_or_takes_one_by_addresses_of_spring_security() {
        assertThat(filters.getFilterChains().stream().flatMap(chain -> chain.getFilters().stream()))
                .extracting(filter -> filter.getClass().getSimpleName())
                .contains("PasskeyFilter", "PublicKeyCredentialRequestOptionsFilter")
                .doesNotContain(
                        "WebAuthnAuthenticationFilter",
                        "WebAuthnRegistrationFilter",
                        "PublicKeyCredentialCreationOptionsFilter",
                        "DefaultWebAuthnRegistrationPageGeneratingFilter");
    }

    @Test
    void the_question_says_nothing_of_any_account() throws Exception {
        assertThat(question())
                .contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"", "\"allowCredentials\":[]");
    }

    @Test
    void a_password_alone_is_enough_beside_a_passkey_unless_a_second_factor_is_required() throws Exception {
        password().andExpect(redirectedUrl("/"));
        signOut();
        required();

        password().andExpect(redirectedUrl("/sign-in/second-step")).andExpect(unauthenticated());
        assertThat(HalfWay.in(session.getAttribute(HalfWay.ATTRIBUTE)).map(HalfWay::next))
                .contains(new NextStep.Passkey());
        browser.perform(here("/sign-in/second-step").param("code", "")).andExpect(unauthenticated());

        password();
        show(key.show(question())).andExpect(redirectedUrl("/"));
        assertThat(session.getAttribute(HalfWay.ATTRIBUTE)).isNull();
    }

    @Test
    void beside_a_passkey_an_app_is_asked_for_its_code() throws Exception {
        leilaHasAnApp();
        password().andExpect(redirectedUrl("/sign-in/second-step"));
        assertThat(HalfWay.in(session.getAttribute(HalfWay.ATTRIBUTE)).map(HalfWay::next))
                .contains(new NextStep.Code());
    }

    private String question() throws Exception {
        return browser.perform(here("/sign-in/passkey/question"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions show(String answer) throws Exception {
        return browser.perform(here("/sign-in/passkey")
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .param("passkey", answer));
    }

    private ResultActions password() throws Exception {
        return browser.perform(here("/sign-in").param("username", leila.email()).param("password", PASSWORD));
    }

    private void signOut() {
        session.clearAttributes();
    }

    private MockHttpServletRequestBuilder here(String path) {
        return post(path).session(session).with(csrf()).remoteAddress(address);
    }

    private void leilaHasAnApp() {
        var secret = TotpSecret.next();
        transaction.executeWithoutResult(
                status -> factors.add(leila.id(), secret, new AuthenticatorApp(secret.base32()).code(Instant.now())));
    }

    private void required() {
        transaction.executeWithoutResult(status -> policy.set(Set.of(InstanceRole.MEMBER)));
    }

    private List<Passkey> mine() {
        return Objects.requireNonNull(given.as(leila, own::mine));
    }

    private List<String> told() {
        return Records.about(journal, ChainId.INSTANCE, "account:" + leila.id()).stream()
                .map(JournalRecord::action)
                .toList();
    }
}
