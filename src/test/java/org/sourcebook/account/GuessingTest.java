package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SourcebookTest
@AutoConfigureMockMvc
class GuessingTest {

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
    Journal journal;

    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        leila = given.account("Leila", InstanceRole.MEMBER);
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
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
}
