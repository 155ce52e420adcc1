package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Connecting;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.FailedSignIns;
import org.sourcebook.account.internal.IdentityRepository;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.OpenIdServer;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in through a real provider, whose answers are brought back by hand. */
@SourcebookTest
@AutoConfigureMockMvc
@Import(InstanceJournal.class)
class ThroughProviderTest {

    private static final String PASSWORD = "a long enough secret";
    private static final OpenIdServer UNIVERSITY = OpenIdServer.start();

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    OwnIdentity own;

    @Autowired
    AccountRepository accounts;

    @Autowired
    IdentityRepository identities;

    @Autowired
    SessionRepository sessions;

    @Autowired
    Passwords passwords;

    @Autowired
    Factors factors;

    @Autowired
    FailedSignIns failures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InstanceJournal journal;

    @Autowired
    Journal records;

    private MockHttpSession session = new MockHttpSession();
    private Account leila;

    @DynamicPropertySource
    static void there_is_a_provider(DynamicPropertyRegistry settings) {
        UNIVERSITY.settings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeAll
    static void it_serves() {
        assertThat(UNIVERSITY.port()).isPositive();
    }

    @AfterAll
    static void it_ends() {
        UNIVERSITY.close();
    }

    @BeforeEach
    void leila_has_a_password() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
    }

    @AfterEach
    void the_provider_is_honest_and_nobody_is_connected() {
        UNIVERSITY.tellTheTruth();
        identities.holders(issuer()).forEach(holder -> identities.delete(holder, issuer()));
    }

    @Test
    void whoever_leaves_takes_state_nonce_and_a_challenge_along() throws Exception {
        assertThat(leave())
                .startsWith(issuer() + "/oauth2/authorize?response_type=code&client_id=sourcebook&scope=openid&")
                .containsPattern("[?&]state=[\\w%-]{40,}")
                .containsPattern("[?&]nonce=[\\w-]{40,}")
                .containsPattern("[?&]code_challenge=[\\w-]{43}&")
                .contains("code_challenge_method=S256");
    }

    @Test
    void an_account_is_connected_after_the_password_and_its_other_sessions_end() throws Exception {
        signInByPassword();
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        String before = session.getId();

        connect("leila").andExpect(redirectedUrl("/me?identity=connected"));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(identities.of(leila.id(), issuer()).orElseThrow().subject()).isEqualTo("leila");
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        assertThat(lines()).last().isEqualTo(identity("identity-connected"));
    }

    @Test
    void a_connected_identity_signs_in_as_a_password_does() throws Exception {
        connected();
        browser.perform(get("/me").session(session));
        String before = session.getId();

        come("leila")
                .andExpect(redirectedUrl("http://localhost/me?continue"))
                .andExpect(cookie().doesNotExist(Knock.COOKIE))
                .andExpect(authenticated()
                        .withAuthentication(person -> assertThat(person.getAuthorities())
                                .extracting(GrantedAuthority::getAuthority)
                                .containsExactlyInAnyOrder("ROLE_MEMBER", "FACTOR_AUTHORIZATION_CODE")));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .extracting("authentication.principal.accountId")
                .isEqualTo(leila.id());
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        assertThat(lines())
                .last()
                .isEqualTo(new Line(
                        leila.id(),
                        "signed-in-through",
                        "{\"account\":\"%s\",\"provider\":\"Example University\"}".formatted(leila.id())));
    }

    @Test
    void the_second_factor_is_asked_for_all_the_same() throws Exception {
        connected();
        var secret = TotpSecret.next();
        setUp(secret);

        come("leila").andExpect(redirectedUrl("/sign-in/second-step")).andExpect(unauthenticated());
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        show(new AuthenticatorApp(secret.base32()).code(Instant.now().plusSeconds(30)))
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().exists(Knock.COOKIE))
                .andExpect(authenticated()
                        .withAuthentication(person -> assertThat(person.getAuthorities())
                                .extracting(GrantedAuthority::getAuthority)
                                .containsExactlyInAnyOrder("ROLE_MEMBER", "FACTOR_AUTHORIZATION_CODE", "FACTOR_CODE")));
        assertThat(lines()).last().extracting(Line::action).isEqualTo("signed-in-through");
    }

    @Test
    void whoever_is_half_way_begins_again_once_the_identity_is_disconnected() throws Exception {
        connected();
        var secret = TotpSecret.next();
        setUp(secret);
        come("leila");
        identities.delete(leila.id(), issuer());

        show(new AuthenticatorApp(secret.base32()).code(Instant.now().plusSeconds(30)))
                .andExpect(redirectedUrl("/sign-in?half-way-over"))
                .andExpect(unauthenticated());
    }

    @Test
    void an_identity_that_is_connected_with_nobody_opens_nothing_and_makes_no_account() throws Exception {
        int before = given.as(given.account("Omar", InstanceRole.ADMIN), this::accounts);

        refused(come("omar"), "identity-unknown");

        assertThat(given.as(given.account("Omar", InstanceRole.ADMIN), this::accounts))
                .isEqualTo(before + 1);
        failures.tell(AccountId.OPERATOR);
        assertThat(newestOfNobody()).isEqualTo("identity-refused");
    }

    @Test
    void a_deactivated_account_is_refused_in_the_same_words_and_the_journal_says_whose() throws Exception {
        connected();
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), leila.role(), AccountStatus.DEACTIVATED));

        refused(come("leila"), "identity-unknown");

        failures.tell(leila.id());
        assertThat(lines()).last().extracting(Line::action).isEqualTo("identity-refused");
    }

    @Test
    void a_state_that_this_session_did_not_leave_with_is_looked_at_no_further() throws Exception {
        connected();
        String answer = UNIVERSITY.answer(leave(), "leila").toString();
        refused(bring(answer.replaceAll("state=[^&]+", "state=forged")), "provider-over");
        session = new MockHttpSession();
        refused(bring(answer), "provider-over");
    }

    @Test
    void an_answer_is_good_once() throws Exception {
        connected();
        String answer = UNIVERSITY.answer(leave(), "leila").toString();
        bring(answer).andExpect(redirectedUrl("/"));
        session = new MockHttpSession();
        refused(bring(answer), "provider-over");

        String state = parameter(UNIVERSITY.answer(leave(), "leila").toString(), "state");
        refused(bring(answer.replaceAll("state=[^&]+", "state=" + state)), "provider-refused");
    }

    @Test
    void a_token_with_another_nonce_issuer_audience_or_time_is_not_believed() throws Exception {
        connected();
        List<Consumer<JwtClaimsSet.Builder>> lies = List.of(
                claims -> claims.claim("nonce", "another"),
                claims -> claims.issuer("http://localhost:1"),
                claims -> claims.audience(List.of("another")),
                claims -> claims.issuedAt(Instant.now().minusSeconds(900))
                        .expiresAt(Instant.now().minusSeconds(600)),
                claims -> claims.subject(" "));
        for (var lie : lies) {
            UNIVERSITY.lie(lie);
            refused(come("leila"), "provider-refused");
        }
        failures.tell(AccountId.OPERATOR);
        assertThat(newestOfNobody()).isEqualTo("identity-refused");
    }

    @Test
    void an_answer_of_another_issuer_is_not_believed() throws Exception {
        connected();
        String answer = UNIVERSITY.answer(leave(), "leila").toString().replaceAll("&iss=[^&]*", "");
        int before = refusals();
        refused(bring(answer + "&iss=http://localhost:1"), "provider-refused");
        failures.tell(AccountId.OPERATOR);
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    void what_the_provider_says_in_the_place_of_a_code_is_told_in_a_sentence() throws Exception {
        refused(error("access_denied"), "provider-declined");
        refused(error("temporarily_unavailable"), "provider-away");
        refused(error("invalid_scope"), "provider-refused");
    }

    @Test
    void a_page_of_another_site_sends_nobody_away() throws Exception {
        browser.perform(get("/oauth2/authorization/oidc").session(session).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(redirectedUrl("/sign-in?provider-over"));
    }

    @Test
    void an_identity_is_for_one_account_and_the_answer_is_told_where_it_was_left() throws Exception {
        connected();
        leila = given.member("Another");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        signInByPassword();

        connect("leila").andExpect(redirectedUrl("/me?identity=taken"));

        UNIVERSITY.lie(claims -> claims.claim("nonce", "another"));
        connect("omar").andExpect(redirectedUrl("/me?identity=refused"));
        assertThat(identities.of(leila.id(), issuer())).isEmpty();
    }

    @Test
    void whoever_was_signed_out_meanwhile_or_gave_the_password_longAgo_connects_nothing() throws Exception {
        signInByPassword();
        var longAgo = new Connecting(leila.id(), Instant.now().minusSeconds(900));
        session.setAttribute(Connecting.ATTRIBUTE, longAgo);
        come("leila").andExpect(redirectedUrl("/me?identity=over"));

        session = new MockHttpSession();
        session.setAttribute(Connecting.ATTRIBUTE, new Connecting(leila.id(), Instant.now()));
        come("leila").andExpect(redirectedUrl("/me?identity=over"));
        assertThat(identities.holders(issuer())).isEmpty();
    }

    @Test
    void it_is_disconnected_with_the_password_and_signs_in_no_more() throws Exception {
        connected();
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));

        given.run(leila, () -> own.disconnect(PASSWORD));

        assertThat(given.as(leila, own::state)).contains(new IdentityState("Example University", null, false));
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(lines()).last().isEqualTo(identity("identity-disconnected"));
        refused(come("leila"), "identity-unknown");
    }

    private void connected() throws Exception {
        signInByPassword();
        connect("leila").andExpect(redirectedUrl("/me?identity=connected"));
        sessions.endAll(leila.id(), null, SessionEnd.ENDED_BY_OWNER);
        session = new MockHttpSession();
    }

    private void signInByPassword() throws Exception {
        session = new MockHttpSession();
        browser.perform(post("/sign-in")
                        .session(session)
                        .param("username", leila.email())
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        // From its first request on a session is served.
        browser.perform(get("/actuator/health").session(session));
    }

    private ResultActions connect(String person) throws Exception {
        session.setAttribute(Connecting.ATTRIBUTE, given.as(leila, () -> own.leave(PASSWORD, "")));
        return come(person);
    }

    private ResultActions come(String person) throws Exception {
        return bring(UNIVERSITY.answer(leave(), person).toString());
    }

    private ResultActions error(String error) throws Exception {
        String state = parameter(leave(), "state");
        return bring("/login/oauth2/code/oidc?error=" + error + "&state=" + state);
    }

    /** Leaves for the provider; says where the browser is sent. */
    private String leave() throws Exception {
        return Objects.requireNonNull(browser.perform(
                        get("/oauth2/authorization/oidc").session(session).with(request -> {
                            request.setServerName("127.0.0.1");
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions bring(String answer) throws Exception {
        String query = answer.substring(answer.indexOf('?'));
        return browser.perform(get(URI.create("/login/oauth2/code/oidc" + query))
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .header("Sec-Fetch-Site", "cross-site"));
    }

    private ResultActions show(String code) throws Exception {
        return browser.perform(post("/sign-in/second-step").session(session).param("code", code));
    }

    private void refused(ResultActions answered, String why) throws Exception {
        answered.andExpect(redirectedUrl("/sign-in?" + why)).andExpect(unauthenticated());
    }

    private void setUp(TotpSecret secret) {
        String code = new AuthenticatorApp(secret.base32()).code(Instant.now());
        transaction.executeWithoutResult(status -> factors.add(leila.id(), secret, code));
    }

    private int accounts() {
        return accounts.all().size();
    }

    private static String issuer() {
        return UNIVERSITY.issuer().toString();
    }

    private static String parameter(String address, String name) {
        return address.replaceAll(".*[?&]" + name + "=([^&]+).*", "$1");
    }

    private String newestOfNobody() {
        return ofNobody().getLast();
    }

    private int refusals() {
        return (int) ofNobody().stream().filter("identity-refused"::equals).count();
    }

    private List<String> ofNobody() {
        return Records.about(records, ChainId.INSTANCE, "account:unknown").stream()
                .map(JournalRecord::action)
                .toList();
    }

    private List<Line> lines() {
        return journal.about("account", leila.id());
    }

    private Line identity(String action) {
        return new Line(
                leila.id(),
                action,
                "{\"account\":\"%s\",\"identity\":\"leila\",\"issuer\":\"%s\"}".formatted(leila.id(), issuer()));
    }
}
