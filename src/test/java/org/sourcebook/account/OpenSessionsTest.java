package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@SourcebookTest
@AutoConfigureMockMvc
@Import(InstanceJournal.class)
class OpenSessionsTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    @Autowired
    InstanceJournal journal;

    private Account omar;
    private Account leila;
    private MockHttpSession office;
    private MockHttpSession phone;

    @BeforeEach
    void leila_is_signed_in_twice() throws Exception {
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        stored.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        office = signIn("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        phone = signIn("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/138.0.0.0 Mobile Safari/537.36");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void people_see_where_they_are_signed_in_and_which_session_is_this_one() {
        assertThat(in(office, sessions::mine))
                .extracting(OpenSession::device, OpenSession::address, OpenSession::current)
                .containsExactlyInAnyOrder(
                        tuple("Firefox on Windows", "127.0.0.1", true), tuple("Chrome on Android", "127.0.0.1", false));
    }

    @Test
    void a_session_is_ended_from_another() {
        OpenSession onPhone = in(phone, sessions::mine).stream()
                .filter(OpenSession::current)
                .findFirst()
                .orElseThrow();

        run(office, () -> sessions.end(onPhone.id()));

        assertThat(in(office, sessions::mine)).extracting(OpenSession::device).containsExactly("Firefox on Windows");
        assertThat(journal.about("account", leila.id()))
                .endsWith(new Line(
                        leila.id(), "sessions-ended", "{\"account\":\"%s\",\"sessions\":1}".formatted(leila.id())));
        assertThatThrownBy(() -> run(office, () -> sessions.end(onPhone.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_ends_what_is_somebody_elses() {
        OpenSession hers = in(office, sessions::mine).getFirst();
        assertThatThrownBy(() -> given.run(omar, () -> sessions.end(hers.id()))).isInstanceOf(NotFound.class);
        assertThat(in(office, sessions::mine)).hasSize(2);
    }

    @Test
    void all_others_are_ended_at_once() {
        run(office, sessions::endOthers);
        assertThat(in(office, sessions::mine))
                .extracting(OpenSession::device, OpenSession::current)
                .containsExactly(tuple("Firefox on Windows", true));
    }

    @Test
    void administrators_see_how_many_there_are_and_end_them_all() {
        assertThat(given.as(omar, sessions::counts))
                .containsEntry(leila.id(), 2)
                .doesNotContainKey(omar.id());

        given.run(omar, () -> sessions.endAll(leila.id()));
        given.run(omar, () -> sessions.endAll(leila.id()));

        assertThat(given.as(omar, sessions::counts)).doesNotContainKey(leila.id());
        assertThat(journal.about("account", leila.id()))
                .filteredOn(line -> line.action().equals("sessions-ended"))
                .containsExactly(new Line(
                        omar.id(), "sessions-ended", "{\"account\":\"%s\",\"sessions\":2}".formatted(leila.id())));
    }

    @Test
    void a_new_password_ends_all_sessions_but_the_one_that_it_was_chosen_in() {
        run(office, () -> own.changePassword(PASSWORD, "quite another secret"));
        assertThat(in(office, sessions::mine)).extracting(OpenSession::current).containsExactly(true);
    }

    @Test
    void a_deactivation_or_another_role_ends_all_sessions() throws Exception {
        given.run(omar, () -> accounts.changeRole(leila.id(), InstanceRole.GUEST));
        assertThat(given.as(leila, sessions::mine)).isEmpty();

        signIn("curl");
        assertThat(given.as(leila, sessions::mine)).hasSize(1);
        given.run(omar, () -> accounts.deactivate(leila.id()));
        assertThat(given.as(omar, sessions::counts)).doesNotContainKey(leila.id());
    }

    @Test
    void services_refuse_a_session_that_is_gone_whoever_still_holds_it() {
        SecurityContext kept = in(phone, SecurityContextHolder::getContext);
        phone.invalidate();
        SecurityContextHolder.setContext(kept);

        assertThatThrownBy(sessions::mine).isInstanceOf(NotSignedIn.class);
        assertThat(in(office, sessions::mine)).hasSize(2);
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        browser.perform(post("/logout").session(phone).with(csrf()));
        assertThat(in(office, sessions::mine)).extracting(OpenSession::device).containsExactly("Firefox on Windows");
    }

    private MockHttpSession signIn(String userAgent) throws Exception {
        var session = new MockHttpSession();
        browser.perform(post("/sign-in")
                        .session(session)
                        .header("User-Agent", userAgent)
                        .param("username", leila.email())
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        browser.perform(get("/actuator/health").session(session));
        return session;
    }

    private void run(MockHttpSession session, Runnable work) {
        in(session, () -> {
            work.run();
            return leila;
        });
    }

    private static <T> T in(MockHttpSession session, Supplier<T> work) {
        var context = Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        SecurityContextHolder.setContext((SecurityContext) context);
        return work.get();
    }
}
