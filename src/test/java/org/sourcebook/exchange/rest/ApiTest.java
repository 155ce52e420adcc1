package org.sourcebook.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.SIGN_IN_ATTEMPT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.ApiTokens;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.NewToken;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Entry;
import org.sourcebook.exchange.rest.Caller.Answer;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.support.Engine;
import org.sourcebook.support.Given;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What programs get of the running program, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = Engine.class)
@Import(Given.class)
@Tag("engine")
class ApiTest {

    private static final String PASSWORD = "a long enough secret";
    private static final String COLLECTIONS = "/api/v1/collections";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentAccount current;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    private Caller program;
    private Account leila;
    private Collection collection;
    private String here;
    private String reading;

    @BeforeEach
    void leila_has_a_collection_and_a_token_to_read() {
        db.deleteFrom(SIGN_IN_ATTEMPT).execute();
        program = new Caller(HttpClient.newHttpClient(), port);
        leila = given.member("Leila");
        stored.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        collection = given.collectionOf(leila);
        here = COLLECTIONS + "/" + collection.slug();
        reading = token(TokenScope.READ, null);
    }

    @Test
    void a_program_finds_the_collections_that_its_token_reaches() {
        Collection another = given.collectionOf(leila);
        String limited = token(TokenScope.READ, Set.of(another.id()));

        var answer = program.get(reading, COLLECTIONS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("collections", "slug")).containsExactlyInAnyOrder(collection.slug(), another.slug());
        assertThat(program.get(limited, COLLECTIONS).all("collections", "slug")).containsExactly(another.slug());
        assertProblem(program.get(limited, here + "/entries?base=sources"), 404);
        assertProblem(program.get(limited, here + "/export?format=json"), 404);
    }

    @Test
    void no_session_is_opened_and_the_answer_has_the_headers_of_all() {
        var answer = program.get(reading, COLLECTIONS);

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void what_is_no_token_is_challenged_for_one() {
        var nothing = program.send(COLLECTIONS, request -> request);
        assertProblem(nothing, 401);
        assertThat(nothing.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Sourcebook\"");
        assertThat(nothing.header("Set-Cookie")).isEmpty();
        for (String garbage : List.of(
                "Bearer",
                "Bearer ",
                "Bearer sbk_short",
                "Bearer " + "x".repeat(4000),
                "Bearer a b",
                "Bearer " + reading + "x",
                reading,
                "Basic bGVpbGE6c2VjcmV0")) {
            var answer = program.send(COLLECTIONS, request -> request.header("Authorization", garbage));
            assertThat(answer.status()).as(garbage).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(garbage).startsWith("Bearer realm=");
        }
        assertProblem(program.send(COLLECTIONS + "?access_token=" + reading, request -> request), 401);
    }

    @Test
    void a_cookie_opens_nothing_here() {
        var signedIn = program.send(
                "/sign-in",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=" + leila.email() + "&password=" + PASSWORD.replace(' ', '+'))));
        String cookies = Stream.of(
                        signedIn.whole().headers().allValues("Set-Cookie").toArray(String[]::new))
                .map(cookie -> cookie.split(";", 2)[0])
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        assertThat(program.send("/actuator/health/db", request -> request.header("Cookie", cookies))
                        .status())
                .isEqualTo(200);

        assertProblem(program.send(COLLECTIONS, request -> request.header("Cookie", cookies)), 401);
    }

    @Test
    void a_token_is_dead_at_once_when_its_account_is() {
        assertThat(program.get(reading, COLLECTIONS).status()).isEqualTo(200);

        Account successor = given.member("Omar");
        current.as(AccountId.OPERATOR, () -> {
            accounts.deactivate(leila.id(), successor.id());
            return true;
        });

        var answer = program.get(reading, COLLECTIONS);
        assertProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).endsWith("error=\"invalid_token\"");
    }

    @Test
    void whoever_shows_one_wrong_token_after_another_has_to_wait_and_others_do_not() {
        Answer last = program.get("none", COLLECTIONS);
        for (int i = 0; last.status() == 401 && i < 30; i++) {
            last = program.get("none", COLLECTIONS);
        }

        assertProblem(last, 429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 30);
        assertThat(program.get(reading, COLLECTIONS).status()).isEqualTo(200);
    }

    @Test
    void a_list_is_read_page_by_page() {
        Stream.of("First", "Second", "Third").forEach(this::source);

        var first = program.get(reading, here + "/entries?base=sources&size=2");
        assertThat(first.all("entries", "title")).containsExactly("First", "Second");
        assertThat(first.all("entries", "number")).containsExactly("S-1", "S-2");
        String next = first.json().path("next").stringValue();
        var second = program.get(reading, here + "/entries?base=sources&size=2&after=" + next);
        assertThat(second.all("entries", "title")).containsExactly("Third");
        assertThat(second.json().has("next")).isFalse();
        assertThat(program.get(reading, here + "/entries?base=sources&text=seco")
                        .all("entries", "title"))
                .containsExactly("Second");
        for (String wrong : List.of(
                "", "?base=trash", "?base=sources&size=201", "?base=sources&size=x", "?base=sources&after=V-1")) {
            assertProblem(program.get(reading, here + "/entries" + wrong), 400);
        }
    }

    @Test
    void an_entry_has_the_shape_of_the_export_and_is_sent_once_while_it_says_the_same() {
        Entry entry = source("First");
        String address = here + "/entries/S-1";

        var answer = program.get(reading, address);
        assertThat(answer.status()).isEqualTo(200);
        var exported = program.get(reading, here + "/export?format=json").json().at("/entries/0");
        assertThat(answer.json()).isEqualTo(exported);
        assertThat(answer.json().path("title").stringValue())
                .isEqualTo(entry.content().title());
        String tag = answer.header("ETag");
        assertThat(tag).startsWith("\"1-");
        assertThat(program.send(
                                address,
                                request -> request.header("Authorization", "Bearer " + reading)
                                        .header("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        program.post(token(TokenScope.WRITE, null), address + "/comments", "{\"text\": \"Which edition?\"}");
        assertThat(program.get(reading, address).header("ETag")).isNotEqualTo(tag);
        for (String none : List.of("S-2", "X-1", "first")) {
            assertProblem(program.get(reading, here + "/entries/" + none), 404);
        }
    }

    @Test
    void a_program_comments_with_a_token_to_write_and_only_with_one() {
        source("First");
        String address = here + "/entries/S-1/comments";

        assertProblem(program.post(reading, address, "{\"text\": \"Which edition?\"}"), 403);
        String writing = token(TokenScope.WRITE, Set.of(collection.id()));
        var answer = program.post(writing, address, "{\"text\": \"Which edition?\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(journalOfCollection())
                .last()
                .extracting(JournalRecord::account, JournalRecord::action)
                .containsExactly(leila.id(), "thread-opened");
        var empty = program.post(writing, address, "{}");
        assertProblem(empty, 400);
        assertThat(empty.json().path("field").stringValue()).isEqualTo("text");
        assertProblem(program.post(writing, address, "no JSON"), 400);
        assertProblem(program.post(writing, address, "{\"text\": \"" + "x".repeat(1 << 20) + "\"}"), 400);
    }

    @Test
    void what_is_larger_than_any_entry_is_refused_before_it_is_read() throws IOException {
        assertThat(announced(reading, (128L << 20) + 1)).startsWith("HTTP/1.1 413");
        assertThat(announced("none", (1L << 20) + 1)).startsWith("HTTP/1.1 401");
        assertProblem(
                program.send(COLLECTIONS, request -> request.POST(BodyPublishers.ofString("x".repeat((1 << 20) + 1)))),
                413);
    }

    @Test
    void an_export_is_a_stream_and_stands_in_the_journal_without_it() {
        source("First");

        var json = program.get(reading, here + "/export?format=json");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + collection.slug() + ".json\"");
        assertThat(json.all("entries", "title")).containsExactly("First");
        assertThat(json.json().has("journal")).isFalse();
        assertThat(program.get(reading, here + "/export?format=csv").header("Content-Type"))
                .isEqualTo("application/zip");
        assertThat(journalOfCollection())
                .filteredOn(record -> record.action().equals("export-made"))
                .hasSize(2);
        assertProblem(program.get(reading, here + "/export?format=pdf"), 400);
    }

    @Test
    void an_export_can_be_asked_for_as_of_a_moment() {
        Entry entry = source("First");
        String then = entry.savedAt().toString();
        source("Second");

        var past = program.get(reading, here + "/export?format=json&asOf=" + then);
        assertThat(past.all("entries", "title")).containsExactly("First");
        assertThat(past.json().at("/export/asOf").stringValue()).isEqualTo(then);
        assertThat(program.get(reading, here + "/export?format=json&asOf=1970-01-01T00:00:00Z")
                        .all("entries", "title"))
                .isEmpty();
        for (String wrong : List.of("yesterday", "2026-11-30", "3026-11-30T12:00:00Z", "-100000-01-01T00:00:00Z", "")) {
            var answer = program.get(reading, here + "/export?format=json&asOf=" + wrong);
            assertProblem(answer, 400);
            assertThat(answer.json().path("field").stringValue()).isEqualTo("asOf");
        }
    }

    @Test
    void there_is_nothing_else() {
        for (String path :
                List.of("/api", "/api/", "/api/v1", "/api/v2/collections", here, here + "/members", "/api/me")) {
            assertProblem(program.get(reading, path), 404);
        }
        assertProblem(program.post(reading, COLLECTIONS, "{}"), 404);
        assertProblem(program.send("/api/v1/nothing", request -> request), 401);
    }

    private static void assertProblem(Answer answer, int status) {
        String about = answer.whole().uri().toString();
        assertThat(answer.status()).as(about).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(about).startsWith("application/problem+json");
        assertThat(answer.json().path("status").intValue()).as(about).isEqualTo(status);
        assertThat(answer.json().path("detail").stringValue()).as(about).isNotBlank();
        assertThat(answer.header("X-Content-Type-Options")).as(about).isEqualTo("nosniff");
    }

    /** What answers a request that says how long it will be and sends nothing of it. */
    private String announced(String token, long length) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            String head = """
                    POST %s/entries?base=sources HTTP/1.1
                    Host: 127.0.0.1
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: %d

                    """.formatted(here, token, length);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private Entry source(String title) {
        return given.draft(leila, collection.id(), Base.SOURCE, title);
    }

    private String token(TokenScope scope, @Nullable Set<CollectionId> only) {
        var wanted = new NewToken("Program " + Instant.now(), new TokenReach(scope, only), 1);
        return Objects.requireNonNull(given.as(leila, () -> tokens.issue(PASSWORD, wanted)))
                .secret()
                .value();
    }

    private List<JournalRecord> journalOfCollection() {
        return journal.after(ChainId.of(collection.id()), 0, 100);
    }
}
