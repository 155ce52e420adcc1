package org.sourcebook.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.SIGN_IN_ATTEMPT;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.ApiTokens;
import org.sourcebook.account.NewToken;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Fields;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.exchange.rest.Caller.Answer;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.support.Engine;
import org.sourcebook.support.Given;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries that programs create, save and submit in the running program, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = Engine.class)
@Import(Given.class)
@Tag("engine")
class SavingApiTest {

    private static final String PASSWORD = "a long enough secret";
    private static final String CONFERENCE = """
            {"kind": "conference", "title": "A conference in Geneva",
             "fields": {
               "when": [{"text": "2019-09-09", "voice": "The organisers", "source": "S-1"}, {"text": "2019-09-20"}],
               "account": [{"text": "Two lines,\\none below the other."}]},
             "names": [{"text": "Genfer Konferenz", "language": "de", "script": "Latn", "note": "so the poster", "source": "S-1"}],
             "tags": ["geneva", "checked"],
             "links": [{"relation": "about", "to": "E-1", "certainty": "LIKELY", "note": "by the programme"},
                       {"relation": "held-in", "to": "E-2", "certainty": "CERTAIN"}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    @Autowired
    Entries entries;

    @Autowired
    Editing editing;

    @Autowired
    Life life;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Kinds kinds;

    @Autowired
    Fields fields;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    private Caller program;
    private Account manager;
    private Account editor;
    private Collection collection;
    private String list;
    private String writing;

    @BeforeEach
    void an_editor_has_a_token_to_write() {
        db.deleteFrom(SIGN_IN_ATTEMPT).execute();
        program = new Caller(HttpClient.newHttpClient(), port);
        manager = given.member("Mariam");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        list = "/api/v1/collections/" + collection.slug() + "/entries";
        writing = token(editor, TokenScope.WRITE);
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
        given.draft(manager, collection.id(), Base.ENTITY, "Somebody");
        given.draft(manager, collection.id(), Base.ENTITY, "Geneva");
    }

    @Test
    void what_a_program_creates_is_a_draft_with_the_next_number_and_says_what_was_sent() {
        var answer = program.post(writing, list + "?base=events", CONFERENCE);

        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(list + "/V-1");
        assertThat(answer.json().path("outcome").stringValue()).isEqualTo("CREATED");
        JsonNode created = got("V-1");
        assertThat(answer.json().path("entry")).isEqualTo(created);
        assertThat(created.path("status").stringValue()).isEqualTo("DRAFT");
        assertThat(created.path("version").intValue()).isEqualTo(1);
        assertThat(created.path("createdBy").stringValue())
                .isEqualTo(editor.id().toString());
        var sent = (ObjectNode) JsonMapper.shared().readTree(CONFERENCE);
        sent.set("tags", created.path("tags"));
        var says = (ObjectNode) created.deepCopy();
        says.path("links").forEach(link -> ((ObjectNode) link).remove("id"));
        says.retain("kind", "title", "fields", "names", "tags", "links");
        assertThat(says).isEqualTo(sent);
        assertThat(last())
                .extracting(JournalRecord::account, JournalRecord::action)
                .containsExactly(editor.id(), "entry-created");
    }

    @Test
    void what_was_got_is_sent_back_unchanged_and_makes_no_version() {
        program.post(writing, list + "?base=events", CONFERENCE);
        program.post(writing, list + "/V-1/comments", "{\"text\": \"Which day?\"}");
        program.post(writing, list + "/V-1/submission", "{\"version\": 1}");
        JsonNode before = got("V-1");

        var answer = program.put(writing, list + "/V-1", before.toString());

        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        assertThat(answer.json().path("outcome").stringValue()).isEqualTo("UNCHANGED");
        assertThat(answer.json().path("entry")).isEqualTo(before);
        assertThat(got("V-1")).isEqualTo(before);
    }

    @Test
    void what_a_kind_no_longer_offers_is_sent_back_as_it_is_and_changed_no_more() {
        program.post(writing, list + "?base=events", CONFERENCE);
        given.run(manager, () -> {
            var kind = kinds.of(collection.id()).kind(Base.EVENT, "conference").orElseThrow();
            fields.retire(
                    collection.id(), kind.id(), kind.field("when").orElseThrow().id());
            kinds.retire(collection.id(), kind.id());
        });

        assertThat(changed("V-1", entry -> {}).json().path("outcome").stringValue())
                .isEqualTo("UNCHANGED");
        assertThat(changed("V-1", entry -> entry.put("title", "Two conferences"))
                        .json()
                        .path("outcome")
                        .stringValue())
                .isEqualTo("SAVED");
        assertRefused(changed("V-1", entry -> value(entry, "when").put("text", "2019")), 400, "when");
    }

    @Test
    void what_is_left_out_is_taken_out_and_a_link_keeps_its_id() {
        program.post(writing, list + "?base=events", CONFERENCE);
        String kept = got("V-1").at("/links/1/id").stringValue();

        var answer = changed("V-1", entry -> {
            entry.remove(List.of("names", "tags"));
            ((ArrayNode) entry.path("links")).remove(0);
            entry.put("note", "The poster is of another one.");
        });

        assertThat(answer.json().path("outcome").stringValue()).isEqualTo("SAVED");
        JsonNode saved = got("V-1");
        assertThat(saved.path("version").intValue()).isEqualTo(2);
        assertThat(saved.has("names") || saved.has("tags")).isFalse();
        assertThat(saved.path("links").valueStream().map(link -> link.path("id").stringValue()))
                .containsExactly(kept);
        assertThat(last().payload()).contains("The poster is of another one.");
    }

    @Test
    void the_same_sent_twice_is_saved_once() {
        program.post(writing, list + "?base=events", CONFERENCE);
        var changed = got("V-1");
        ((ArrayNode) changed.path("links"))
                .addObject()
                .put("relation", "about")
                .put("to", "E-2")
                .put("certainty", "UNCERTAIN");
        program.put(writing, list + "/V-1", changed.toString());
        JsonNode saved = got("V-1");

        var again = program.put(writing, list + "/V-1", changed.toString());

        assertThat(again.json().path("outcome").stringValue()).isEqualTo("UNCHANGED");
        assertThat(again.json().has("takenFromOthers")).isFalse();
        assertThat(got("V-1")).isEqualTo(saved);
    }

    @Test
    void what_two_made_of_a_version_is_brought_together_and_said() {
        program.post(writing, list + "?base=events", CONFERENCE);
        JsonNode began = got("V-1");
        var colleague = given.memberOf(collection, manager, Role.EDITOR);
        save(colleague, "V-1", entry -> entry.withTitle("Two conferences").withTags(Set.of("geneva", "disputed")));

        var mine = (ObjectNode) began.deepCopy();
        ((ArrayNode) mine.path("tags")).add("mine");
        var answer = program.put(writing, list + "/V-1", mine.toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("outcome").stringValue()).isEqualTo("MERGED");
        assertThat(answer.json()
                        .path("takenFromOthers")
                        .valueStream()
                        .map(change -> change.path("part").stringValue() + " of "
                                + change.path("version").intValue() + " by "
                                + change.path("by").stringValue()))
                .containsExactly("title of 2 by " + colleague.id(), "tags of 2 by " + colleague.id());
        assertThat(Instant.parse(answer.json().at("/takenFromOthers/0/at").stringValue()))
                .isBefore(Instant.now());
        assertThat(answer.json().path("entry")).isEqualTo(got("V-1"));
        assertThat(got("V-1").path("title").stringValue()).isEqualTo("Two conferences");
        assertThat(got("V-1").path("tags").valueStream().map(JsonNode::stringValue))
                .containsExactly("disputed", "geneva", "mine");
        assertThat(got("V-1").path("version").intValue()).isEqualTo(3);
    }

    @Test
    void where_both_changed_the_same_both_are_told_and_the_program_chooses() {
        program.post(writing, list + "?base=events", CONFERENCE);
        JsonNode began = got("V-1");
        var colleague = given.memberOf(collection, manager, Role.EDITOR);
        save(colleague, "V-1", entry -> entry.withTitle("Two conferences").withTags(Set.of()));

        var mine = (ObjectNode) began.deepCopy();
        mine.put("title", "A panel in Geneva");
        value(mine, "when").put("text", "2019-09");
        var refused = program.put(writing, list + "/V-1", mine.toString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").stringValue()).contains("nothing was saved");
        JsonNode disputed = refused.json().path("disputed");
        assertThat(disputed).hasSize(1);
        assertThat(disputed.at("/0/part").stringValue()).isEqualTo("title");
        assertThat(disputed.at("/0/theirs").stringValue()).isEqualTo("Two conferences");
        assertThat(disputed.at("/0/yours").stringValue()).isEqualTo("A panel in Geneva");
        assertThat(disputed.at("/0/version").intValue()).isEqualTo(2);
        assertThat(disputed.at("/0/by").stringValue()).isEqualTo(colleague.id().toString());
        assertThat(disputed.at("/0/at").stringValue())
                .isEqualTo(got("V-1").path("savedAt").stringValue());
        assertThat(got("V-1").path("version").intValue()).isEqualTo(2);

        var choice = (ObjectNode) refused.json().path("merged").deepCopy();
        choice.set("title", disputed.at("/0/yours"));
        assertThat(program.put(writing, list + "/V-1", choice.toString()).status())
                .isEqualTo(200);
        JsonNode chosen = got("V-1");
        assertThat(chosen.path("version").intValue()).isEqualTo(3);
        assertThat(chosen.path("title").stringValue()).isEqualTo("A panel in Geneva");
        assertThat(chosen.at("/fields/when/0/text").stringValue()).isEqualTo("2019-09");
        assertThat(chosen.has("tags")).isFalse();
    }

    @Test
    void a_program_submits_the_newest_version_and_no_other() {
        program.post(writing, list + "?base=events", CONFERENCE);
        String address = list + "/V-1/submission";

        assertRefused(program.post(writing, address, "{}"), 400, "version");
        assertRefused(program.post(writing, address, "{\"version\": 2}"), 409, "");
        var answer = program.post(writing, address, "{\"version\": 1, \"note\": \"Please look\"}");
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(got("V-1"));
        assertThat(answer.json().path("status").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(answer.json().at("/decisions/0/note").stringValue()).isEqualTo("Please look");
        assertRefused(program.post(writing, address, "{\"version\": 1}"), 409, "");
    }

    @Test
    void what_breaks_a_rule_is_refused_with_the_part_that_it_is_about() {
        program.post(writing, list + "?base=events", CONFERENCE);
        var wrong = Map.<String, Consumer<ObjectNode>>ofEntries(
                Map.entry("title", entry -> entry.put("title", "x".repeat(501))),
                Map.entry("kind", entry -> entry.put("kind", "report")),
                Map.entry("version", entry -> entry.remove("version")),
                Map.entry("number", entry -> entry.put("number", "V-2")),
                Map.entry("titel", entry -> entry.put("titel", "Two conferences")),
                Map.entry("when", entry -> value(entry, "when").put("text", "some day")),
                Map.entry("account", entry -> value(entry, "account").put("source", "S-9")),
                Map.entry(
                        "nowhere",
                        entry -> fields(entry).putArray("nowhere").addObject().put("text", "x")),
                Map.entry(
                        "fields.where[0].text",
                        entry -> fields(entry).putArray("where").addObject().put("voice", "x")),
                Map.entry(
                        "fields.counted[0].text",
                        entry -> fields(entry).putArray("counted").addObject().put("text", 5)),
                Map.entry("names", entry -> ((ObjectNode) entry.at("/names/0")).put("source", "E-1")),
                Map.entry("links", entry -> ((ObjectNode) entry.at("/links/0")).put("to", "E-9")),
                Map.entry("links[0].certainty", entry -> ((ObjectNode) entry.at("/links/0")).put("certainty", "SURE")),
                Map.entry("tags[2]", entry -> ((ArrayNode) entry.path("tags")).addNull()),
                Map.entry("note", entry -> entry.put("note", "x".repeat(1001))));

        wrong.forEach((field, change) -> assertRefused(changed("V-1", change), 400, field));

        assertRefused(changed("V-1", entry -> entry.put("version", 2)), 400, "version");
        assertRefused(changed("V-1", entry -> entry.put("version", 0)), 400, "version");
        assertRefused(program.post(writing, list + "?base=events", "{\"kind\": \"conference\"}"), 400, "title");
        assertRefused(program.post(writing, list + "?base=trash", CONFERENCE), 400, "base");
        assertRefused(program.post(writing, list + "?base=sources", CONFERENCE), 400, "kind");
        for (String no : List.of("", "no JSON", "[]", "null", "{\"title\": \"a\", \"title\": \"b\"}", "{} {}")) {
            assertThat(program.put(writing, list + "/V-1", no).status()).as(no).isEqualTo(400);
        }
        var form = program.send(
                list + "/V-1",
                request -> request.header("Authorization", "Bearer " + writing)
                        .PUT(BodyPublishers.ofString(got("V-1").toString())));
        assertRefused(form, 400, "");
        assertThat(got("V-1").path("version").intValue()).isEqualTo(1);
    }

    @Test
    void an_entry_in_the_trash_is_not_saved() {
        var entry = given.draft(editor, collection.id(), Base.EVENT, "A conference");
        JsonNode before = got("V-1");
        given.as(editor, () -> life.trash(entry.id()));

        assertRefused(program.put(writing, list + "/V-1", before.toString()), 409, "");
        assertRefused(program.post(writing, list + "/V-1/submission", "{\"version\": 1}"), 409, "");
    }

    @Test
    void who_may_not_see_an_entry_can_neither_save_it_nor_name_it() {
        var hidden = given.draft(manager, collection.id(), Base.ENTITY, "A witness");
        program.post(
                token(manager, TokenScope.WRITE),
                list + "?base=events",
                CONFERENCE.replace("\"E-2\"", "\"E-3\"").replace("held-in", "about"));
        given.run(manager, () -> restrictions.restrict(hidden.id(), List.of()));
        JsonNode seen = got("V-1");
        assertThat(seen.path("links")).hasSize(1);
        String sent = "{\"version\": 1, \"kind\": \"person\", \"title\": \"Somebody\"}";

        var never = program.put(writing, list + "/E-9", sent);
        var notSeen = program.put(writing, list + "/E-3", sent);
        assertThat(notSeen.whole().body()).isEqualTo(never.whole().body());
        assertRefused(notSeen, 404, "");
        assertRefused(program.post(writing, list + "/E-3/submission", "{\"version\": 1}"), 404, "");
        var naming = changed("V-1", entry -> link(entry, "E-3"));
        assertThat(naming.whole().body())
                .isEqualTo(changed("V-1", entry -> link(entry, "E-9")).whole().body());
        assertRefused(naming, 400, "links");

        changed("V-1", entry -> entry.put("title", "Two conferences"));
        Entry whole = given.as(
                manager,
                () -> entries.get(collection.id(), EntryNumber.parse("V-1").orElseThrow()));
        assertThat(whole.content().title()).isEqualTo("Two conferences");
        assertThat(whole.content().links()).hasSize(2);
    }

    @Test
    void who_may_not_edit_saves_nothing() {
        program.post(writing, list + "?base=events", CONFERENCE);
        String entry = got("V-1").toString();
        String reading = token(editor, TokenScope.READ);
        String commenting = token(given.memberOf(collection, manager, Role.COMMENTER), TokenScope.WRITE);
        String viewing = token(given.memberOf(collection, manager, Role.VIEWER), TokenScope.WRITE);

        for (String token : List.of(reading, commenting, viewing)) {
            int status = token.equals(viewing) ? 404 : 403;
            assertRefused(program.post(token, list + "?base=events", CONFERENCE), 403, "");
            assertRefused(program.put(token, list + "/V-1", entry), status, "");
            assertRefused(program.post(token, list + "/V-1/submission", "{\"version\": 1}"), status, "");
        }
        assertThat(got("V-1").path("version").intValue()).isEqualTo(1);
    }

    private static void assertRefused(Answer answer, int status, String field) {
        String about = answer.whole().body();
        assertThat(answer.status()).as(about).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(about).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").stringValue()).as(about).isNotBlank();
        assertThat(answer.json().path("field").asString("")).as(about).isEqualTo(field);
    }

    private JsonNode got(String number) {
        return program.get(writing, list + "/" + number).json();
    }

    /** Saves what is made of the newest version. */
    private Answer changed(String number, Consumer<ObjectNode> change) {
        var entry = (ObjectNode) got(number).deepCopy();
        change.accept(entry);
        return program.put(writing, list + "/" + number, entry.toString());
    }

    private static ObjectNode fields(ObjectNode entry) {
        return (ObjectNode) entry.path("fields");
    }

    private static ObjectNode value(ObjectNode entry, String field) {
        return (ObjectNode) fields(entry).path(field).path(0);
    }

    private static void link(ObjectNode entry, String to) {
        ((ArrayNode) entry.path("links"))
                .addObject()
                .put("relation", "about")
                .put("to", to)
                .put("certainty", "CERTAIN");
    }

    private void save(
            Account by, String number, java.util.function.UnaryOperator<org.sourcebook.entry.Content> change) {
        given.run(by, () -> {
            Entry entry = entries.get(collection.id(), EntryNumber.parse(number).orElseThrow());
            editing.save(entry.id(), entry.version(), change.apply(entry.content()), "");
        });
    }

    private String token(Account owner, TokenScope scope) {
        stored.setPassword(owner.id(), passwords.hash(NewPassword.of(owner, PASSWORD)));
        var wanted = new NewToken("Program " + Instant.now(), new TokenReach(scope, null), 1);
        return Objects.requireNonNull(given.as(owner, () -> tokens.issue(PASSWORD, wanted)))
                .secret()
                .value();
    }

    private JournalRecord last() {
        return journal.after(ChainId.of(collection.id()), 0, 100).getLast();
    }
}
