package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.FailedSignIns;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SourcebookTest
@AutoConfigureMockMvc
class SignInTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    FailedSignIns failures;

    @Autowired
    Journal journal;

    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        leila = given.account("Leila", InstanceRole.MEMBER);
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
    }

    @Test
    void the_right_password_opens_a_session_for_the_account() throws Exception {
        var context = signIn(leila.email()).getAttribute("SPRING_SECURITY_CONTEXT");

        assertThat(context)
                .extracting("authentication.principal.accountId", "authentication.principal.password")
                .containsExactly(leila.id(), null);
        assertThat(journalOfLeila()).containsExactly("signed-in");
    }

    @Test
    void case_and_space_around_the_address_do_not_matter() throws Exception {
        assertThat(signIn("  " + leila.email().toUpperCase(Locale.ROOT) + " ").getAttribute("SPRING_SECURITY_CONTEXT"))
                .isNotNull();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() throws Exception {
        for (String address : List.of(leila.email(), "nobody@example.org", "no address")) {
            browser.perform(formLogin("/sign-in").user(address).password("wrong"))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?refused"));
        }
        failures.tell(leila.id());
        failures.tell(AccountId.OPERATOR);
        assertThat(journalOfLeila()).containsExactly("sign-in-failed");
        assertThat(newest(1))
                .extracting(JournalRecord::action, JournalRecord::subject)
                .containsExactly(tuple("sign-in-failed", "account:unknown"));
    }

    @Test
    void after_five_failures_an_account_and_an_unknown_address_are_told_to_wait() throws Exception {
        for (String address : List.of(leila.email(), "nobody." + leila.email())) {
            for (int i = 0; i < 5; i++) {
                attempt(address, "wrong", "192.0.2.1").andExpect(redirectedUrl("/sign-in?refused"));
            }
            attempt(address, PASSWORD, "192.0.2.2")
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?wait=1"));
        }
    }

    @Test
    void a_browser_that_has_signed_in_before_is_not_slowed_by_the_failures_of_others() throws Exception {
        var cookie = Objects.requireNonNull(attempt(leila.email(), PASSWORD, "192.0.2.3")
                .andReturn()
                .getResponse()
                .getCookie(Knock.COOKIE));
        for (int i = 0; i < 6; i++) {
            attempt(leila.email(), "wrong", "192.0.2.4");
        }

        attempt(leila.email(), PASSWORD, "192.0.2.4", cookie).andExpect(redirectedUrl("/"));
        assertThat(cookie)
                .extracting(Cookie::isHttpOnly, Cookie::getPath, Cookie::getMaxAge)
                .containsExactly(true, "/sign-in", 31_536_000);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void failures_are_in_the_journal_before_the_success_that_follows_them() throws Exception {
        attempt(leila.email(), "wrong", "192.0.2.5");
        attempt(leila.email(), PASSWORD, "192.0.2.5");

        assertThat(journalOfLeila()).containsExactly("signed-in", "sign-in-failed");
    }

    @Test
    void a_hash_of_another_cost_than_is_configured_is_made_anew_at_the_next_success() throws Exception {
        for (var other : List.of(
                new Argon2PasswordEncoder(16, 32, 1, 1_024, 1),
                new Argon2PasswordEncoder(16, 32, 1, 32_768, 3),
                new Argon2PasswordEncoder(16, 32, 2, 19_456, 2))) {
            accounts.setPassword(leila.id(), other.encode(PASSWORD));
            String before = hash();

            attempt(leila.email(), "wrong", "192.0.2.6");
            assertThat(hash()).isEqualTo(before);
            attempt(leila.email(), PASSWORD, "192.0.2.6").andExpect(redirectedUrl("/"));
            assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(passwords.matches(PASSWORD, hash())).isTrue();
        }
        String configured = hash();
        attempt(leila.email(), PASSWORD, "192.0.2.6");
        assertThat(hash()).isEqualTo(configured);
    }

    @Test
    void an_account_that_is_invited_or_deactivated_cannot_sign_in() throws Exception {
        for (AccountStatus status : List.of(AccountStatus.INVITED, AccountStatus.DEACTIVATED)) {
            accounts.update(new Account(leila.id(), leila.email(), leila.name(), leila.role(), status));
            browser.perform(formLogin("/sign-in").user(leila.email()).password(PASSWORD))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/sign-in?refused"));
        }
    }

    @Test
    void a_session_ends_with_the_next_request_after_a_deactivation_or_a_change_of_role() throws Exception {
        MockHttpSession deactivated = signIn(leila.email());
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), leila.role(), AccountStatus.DEACTIVATED));
        browser.perform(get("/anything").session(deactivated)).andExpect(redirectedUrl("/sign-in"));
        assertThat(deactivated.isInvalid()).isTrue();

        accounts.update(leila);
        MockHttpSession promoted = signIn(leila.email());
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), InstanceRole.ADMIN, leila.status()));
        browser.perform(get("/anything").session(promoted)).andExpect(redirectedUrl("/sign-in"));
        assertThat(promoted.isInvalid()).isTrue();
    }

    @Test
    void signing_in_gives_the_session_another_id() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();

        browser.perform(post("/sign-in")
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .param("username", leila.email())
                .param("password", PASSWORD));

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void a_page_asked_for_without_a_session_leads_to_the_sign_in_page() throws Exception {
        browser.perform(get("/anything")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void health_is_public_and_no_other_actuator_page_is() throws Exception {
        browser.perform(get("/actuator/health")).andExpect(status().isOk());
        for (String page : List.of("/actuator", "/actuator/env", "/actuator/info", "/actuator/heapdump")) {
            browser.perform(get(page)).andExpect(redirectedUrl("/sign-in"));
        }
    }

    private MockHttpSession signIn(String address) throws Exception {
        var session = new MockHttpSession();
        browser.perform(post("/sign-in")
                        .session(session)
                        .param("username", address)
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        return session;
    }

    private ResultActions attempt(String address, String password, String from, @Nullable Cookie... cookies)
            throws Exception {
        return browser.perform(post("/sign-in")
                .with(request -> {
                    request.setRemoteAddr(from);
                    request.setCookies(cookies);
                    return request;
                })
                .param("username", address)
                .param("password", password));
    }

    private String hash() {
        return Objects.requireNonNull(
                accounts.credentials(leila.id()).orElseThrow().passwordHash());
    }

    private List<String> journalOfLeila() {
        return Records.about(journal, ChainId.INSTANCE, "account:" + leila.id()).reversed().stream()
                .map(JournalRecord::action)
                .toList();
    }

    private List<JournalRecord> newest(int size) {
        return journal.before(ChainId.INSTANCE, Long.MAX_VALUE, size);
    }
}
