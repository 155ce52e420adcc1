package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.FailedSignIns;
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
import org.springframework.test.web.servlet.MockMvc;

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
        browser.perform(get("/anything").session(deactivated)).andExpect(redirectedUrl("/sign-in?deactivated"));
        assertThat(deactivated.isInvalid()).isTrue();

        accounts.update(leila);
        MockHttpSession promoted = signIn(leila.email());
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), InstanceRole.ADMIN, leila.status()));
        browser.perform(get("/anything").session(promoted)).andExpect(redirectedUrl("/sign-in?role-changed"));
        assertThat(promoted.isInvalid()).isTrue();
    }

    @Test
    void an_open_page_of_a_session_that_is_over_leaves_for_the_sign_in_page_at_its_next_action() throws Exception {
        MockHttpSession session = signIn(leila.email());
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), leila.role(), AccountStatus.DEACTIVATED));

        browser.perform(post("/?v-r=heartbeat&v-uiId=0").session(session)).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isFalse();
        browser.perform(post("/?v-r=uidl&v-uiId=0").session(session))
                .andExpect(content().string("Vaadin-Refresh: /sign-in?deactivated"));
        assertThat(session.isInvalid()).isTrue();
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

    private List<String> journalOfLeila() {
        return Records.about(journal, ChainId.INSTANCE, "account:" + leila.id()).reversed().stream()
                .map(JournalRecord::action)
                .toList();
    }

    private List<JournalRecord> newest(int size) {
        return journal.before(ChainId.INSTANCE, Long.MAX_VALUE, size);
    }
}
