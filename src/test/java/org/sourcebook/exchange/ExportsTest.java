package org.sourcebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.exchange.internal.ExportRepository;
import org.sourcebook.exchange.internal.ExportRunner;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.JobId;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.PartReviews;
import org.sourcebook.review.Reviews;
import org.sourcebook.review.Verdict;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SourcebookTest
class ExportsTest {

    private static final ExportScope WHOLE = new ExportScope.Whole();
    private static final ExportScope SOURCES = new ExportScope.Listed(Base.SOURCE, EntryFilter.ALL);

    @Autowired
    Given given;

    @Autowired
    Exports exports;

    @Autowired
    Editing editing;

    @Autowired
    Reviews reviews;

    @Autowired
    PartReviews partReviews;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Threads threads;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Life life;

    @Autowired
    Grants grants;

    @Autowired
    Journal journal;

    @Autowired
    ExportRepository jobs;

    @Autowired
    ExportRunner runner;

    Account manager;
    Account editor;
    Account viewer;
    Collection collection;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
    }

    @Test
    void an_export_runs_in_the_background_and_its_file_waits() throws Exception {
        draft("First");
        draft("Second");

        ExportJob done = exported(editor, ExportFormat.CSV, SOURCES);

        assertThat(done.state()).isEqualTo(ExportState.DONE);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.total()).isEqualTo(2);
        ExportFile file = given.as(editor, () -> exports.open(done.id()));
        assertThat(file.name()).startsWith(collection.slug() + "-sources-20").endsWith("Z.csv");
        assertThat(file.mediaType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(Files.readString(file.path()))
                .startsWith("number,kind,title,")
                .endsWith("Z\r\n")
                .contains("\r\nS-1,", ",First,", "\r\nS-2,", ",Second,");
        assertThat(given.as(editor, () -> exports.mine(collection.id()))).containsExactly(done);
    }

    @Test
    void an_export_is_for_the_one_who_asked_alone() throws Exception {
        draft("First");
        ExportJob done = exported(editor, ExportFormat.JSON, WHOLE);

        assertThatThrownBy(() -> given.as(manager, () -> exports.open(done.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.as(manager, () -> exports.cancel(done.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.run(manager, () -> exports.delete(done.id())))
                .isInstanceOf(NotFound.class);
        assertThat(given.as(manager, () -> exports.mine(collection.id()))).isEmpty();
    }

    @Test
    void who_has_lost_the_collection_cannot_download_from_it() throws Exception {
        ExportJob done = exported(viewer, ExportFormat.JSON, WHOLE);
        given.run(
                manager,
                () -> grants.of(collection.id()).stream()
                        .filter(grant -> grant.role() == Role.VIEWER)
                        .forEach(grant -> grants.revoke(collection.id(), grant.id())));

        assertThatThrownBy(() -> given.as(viewer, () -> exports.open(done.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(viewer, ExportFormat.JSON, WHOLE)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_cancelled_export_stops_and_leaves_no_file() throws Exception {
        draft("First");
        var request = new ExportRequest(collection.id(), ExportFormat.JSON, WHOLE);
        var job = waiting(request);
        var running = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        given.as(
                editor,
                () -> exports.watch(job.id(), told -> {
                    if (told.state() == ExportState.RUNNING) {
                        running.countDown();
                        await(cancelled);
                    }
                }));
        var work = runner.submit(job, request);
        await(running);
        given.as(editor, () -> exports.cancel(job.id()));
        cancelled.countDown();
        work.get(30, TimeUnit.SECONDS);

        assertThat(given.as(editor, () -> exports.get(job.id())).state()).isEqualTo(ExportState.CANCELLED);
        assertThatThrownBy(() -> given.as(editor, () -> exports.open(job.id()))).isInstanceOf(ExportGone.class);
        assertThat(actions()).doesNotContain("export-made");
    }

    @Test
    void a_deleted_export_takes_its_file_with_it() throws Exception {
        ExportJob done = exported(editor, ExportFormat.JSON, WHOLE);
        ExportFile file = given.as(editor, () -> exports.open(done.id()));
        given.run(editor, () -> exports.delete(done.id()));

        assertThat(file.path()).doesNotExist();
        assertThatThrownBy(() -> given.as(editor, () -> exports.get(done.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_viewer_takes_out_approved_versions_only() throws Exception {
        Entry entry = draft("Approved");
        draft("Never approved");
        given.as(editor, () -> threads.open(entry.id(), null, "Are we sure?"));
        given.as(editor, () -> reviews.submit(entry.id(), 1, ""));
        given.as(manager, () -> reviews.approve(entry.id(), 1, ""));
        given.as(editor, () -> editing.save(entry.id(), 1, entry.content().withTitle("Not yet approved"), ""));

        JsonNode seen = json(viewer);
        assertThat(titles(seen)).containsExactly("Approved");
        assertThat(seen.at("/entries/0/version").intValue()).isEqualTo(1);
        assertThat(seen.at("/entries/0/status").stringValue()).isEqualTo("APPROVED");
        assertThat(seen.at("/entries/0").has("threads")).isFalse();
        assertThat(seen.at("/export/edition").stringValue()).isEqualTo("APPROVED");
        assertThat(csv(viewer)).contains(",Approved,").doesNotContain("Not yet approved", "Never approved");
        assertThat(titles(json(editor))).containsExactly("Not yet approved", "Never approved");
    }

    @Test
    void what_was_said_and_decided_stands_with_the_entry() throws Exception {
        Entry entry = draft("Discussed");
        given.as(editor, () -> threads.open(entry.id(), "publisher", "Who?"));
        given.as(editor, () -> reviews.submit(entry.id(), 1, "Ready"));
        given.as(manager, () -> reviews.requestChanges(entry.id(), 1, "The date, please"));

        JsonNode seen = json(editor).at("/entries/0");

        assertThat(seen.at("/threads/0/field").stringValue()).isEqualTo("publisher");
        assertThat(seen.at("/threads/0/comments/0/text").stringValue()).isEqualTo("Who?");
        assertThat(seen.path("decisions")
                        .valueStream()
                        .map(it -> it.path("outcome").stringValue()))
                .containsExactly("SUBMITTED", "CHANGES_REQUESTED");
        assertThat(seen.at("/decisions/1/note").stringValue()).isEqualTo("The date, please");
    }

    @Test
    void what_was_decided_part_by_part_stands_with_the_decision() throws Exception {
        Entry entry = draft("Reviewed by part");
        given.as(editor, () -> reviews.submit(entry.id(), 1, ""));
        given.as(
                manager,
                () -> partReviews.decide(
                        entry.id(), 1, Map.of(new TitlePart(), new Verdict.Returned("Whose title?")), "", "Sent back"));

        JsonNode decisions = json(editor).at("/entries/0/decisions");

        assertThat(decisions.at("/0").has("parts")).isFalse();
        assertThat(decisions.at("/1/parts").toString())
                .isEqualTo("[{\"part\":\"title\",\"outcome\":\"RETURNED\",\"reason\":\"Whose title?\"}]");
    }

    @Test
    void what_was_suggested_stands_with_the_entry_and_what_became_of_it() throws Exception {
        Account commenter = given.memberOf(collection, manager, Role.COMMENTER);
        Entry witness = draft("A witness");
        Entry entry = draft("A report");
        var link = new Link(LinkId.next(), "cites", witness.id(), Certainty.LIKELY, "");
        var made = given.as(
                commenter,
                () -> suggestions.make(
                        entry.id(),
                        1,
                        entry.content().withTitle("Another title").plus(link),
                        "So says the cover."));
        given.run(editor, () -> suggestions.leave(made.getFirst().id(), "It is as printed."));

        JsonNode document = json(editor);
        JsonNode seen = document.at("/entries/1/suggestions");
        assertThat(document.at("/entries/0").has("suggestions")).isFalse();
        assertThat(seen).hasSize(2);
        var left = (ObjectNode) seen.path(0);
        assertThat(Instant.parse(left.remove("at").stringValue()))
                .isBefore(Instant.parse(left.remove("settledAt").stringValue()));
        assertThat(left.toString()).isEqualTo("""
                        {"id":"%s","version":1,"part":"title","value":"Another title","note":"So says the cover.",\
                        "by":"%s","outcome":"LEFT","answer":"It is as printed.","settledBy":"%s"}""".formatted(made.getFirst().id(), commenter.id(), editor.id()));
        assertThat(seen.at("/1/value").toString())
                .isEqualTo("[{\"id\":\"%s\",\"relation\":\"cites\",\"to\":\"S-1\",\"certainty\":\"LIKELY\"}]"
                        .formatted(link.id()));
        assertThat(seen.path(1).has("outcome")).isFalse();
        assertThat(document.path("accounts")
                        .valueStream()
                        .map(account -> account.path("id").stringValue()))
                .contains(commenter.id().toString(), editor.id().toString());
        assertThat(json(viewer).path("entries")).isEmpty();

        given.run(manager, () -> restrictions.restrict(witness.id(), List.of()));
        assertThat(json(editor).at("/entries/0/suggestions")).hasSize(1);
        assertThat(json(manager).at("/entries/1/suggestions")).hasSize(2);
    }

    @Test
    void a_restricted_entry_bears_its_mark_for_those_who_see_it() throws Exception {
        draft("Open");
        Entry hidden = draft("Restricted");
        given.run(manager, () -> restrictions.restrict(hidden.id(), List.of(editor.id())));

        for (Account seeing : List.of(manager, editor)) {
            JsonNode seen = json(seeing);
            assertThat(titles(seen)).containsExactly("Open", "Restricted");
            assertThat(seen.at("/entries/0").has("restricted")).isFalse();
            assertThat(seen.at("/entries/1/restricted").booleanValue()).isTrue();
        }
        assertThat(titles(json(viewer))).isEmpty();
    }

    @Test
    void of_many_entries_each_bears_its_own_talk_decisions_and_mark() throws Exception {
        Entry before = draft("Discussed, but not asked for");
        given.as(editor, () -> threads.open(before.id(), null, "Elsewhere"));
        given.run(editor, () -> life.trash(before.id()));
        var many =
                IntStream.rangeClosed(1, 300).mapToObj(i -> draft("No. " + i)).toList();
        given.as(editor, () -> threads.open(many.get(149).id(), null, "Here"));
        given.as(editor, () -> reviews.submit(many.get(150).id(), 1, ""));
        given.run(manager, () -> restrictions.restrict(many.get(151).id(), List.of()));

        JsonNode seen = json(manager);

        assertThat(titles(seen))
                .containsExactlyElementsOf(
                        many.stream().map(entry -> entry.content().title()).toList());
        assertThat(having(seen, "threads")).containsExactly("No. 150");
        assertThat(having(seen, "decisions")).containsExactly("No. 151");
        assertThat(having(seen, "restricted")).containsExactly("No. 152");
    }

    @Test
    void the_same_state_gives_the_same_bytes_but_for_the_envelope() throws Exception {
        draft("First");
        draft("Second");
        var first = lines(editor);
        var second = lines(editor);

        assertThat(first).filteredOn(line -> line.startsWith("\"export\":")).hasSize(1);
        assertThat(withoutEnvelope(first)).isEqualTo(withoutEnvelope(second));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void the_journal_goes_with_what_a_manager_takes_out_and_with_nobody_elses() throws Exception {
        draft("First");
        var records = journal.after(ChainId.of(collection.id()), 0, 100);

        JsonNode seen = json(manager);
        assertThat(seen.path("journal").valueStream().map(it -> it.path("hash").stringValue()))
                .containsExactlyElementsOf(records.stream().map(it -> it.hash()).toList());
        assertThat(seen.path("journal")
                        .valueStream()
                        .map(it -> it.path("payload").stringValue()))
                .containsExactlyElementsOf(
                        records.stream().map(it -> it.payload()).toList());
        assertThat(json(editor).has("journal")).isFalse();
    }

    @Test
    void an_export_stands_in_the_journal_with_its_filter() throws Exception {
        draft("First");
        var filter = EntryFilter.ALL.withText("fir");
        given.as(
                viewer,
                () -> exports.write(
                        new ExportRequest(
                                collection.id(), ExportFormat.CSV, new ExportScope.Listed(Base.SOURCE, filter)),
                        new ByteArrayOutputStream()));

        var made =
                journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 1).getFirst();
        assertThat(made.action()).isEqualTo("export-made");
        assertThat(made.account()).isEqualTo(viewer.id());
        assertThat(JsonMapper.shared().readTree(made.payload()))
                .isEqualTo(JsonMapper.shared().readTree("""
                                {"collection": "%s", "format": "CSV", "base": "SOURCE",
                                 "filter": "{\\"text\\":\\"fir\\"}", "rows": 0}
                                """.formatted(collection.id())));
    }

    @Test
    void a_whole_collection_as_csv_is_an_archive_of_a_file_a_base() throws Exception {
        draft("First");
        var out = new ByteArrayOutputStream();
        given.as(editor, () -> exports.write(new ExportRequest(collection.id(), ExportFormat.CSV, WHOLE), out));

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("sources.csv")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains(",First,");
                }
            }
        }
        assertThat(names).containsExactly("export.json", "sources.csv", "entities.csv", "events.csv");
    }

    @Test
    void who_may_not_see_a_collection_takes_nothing_out_of_it() {
        var stranger = given.member("Stranger");
        assertThatThrownBy(() -> start(stranger, ExportFormat.JSON, WHOLE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> json(stranger)).isInstanceOf(NotFound.class);
    }

    private Entry draft(String title) {
        return given.draft(editor, collection.id(), Base.SOURCE, title);
    }

    private ExportJob start(Account account, ExportFormat format, ExportScope scope) {
        return given.as(account, () -> exports.start(new ExportRequest(collection.id(), format, scope)));
    }

    /** A job of the editor's that nobody works on yet. */
    private ExportJob waiting(ExportRequest request) {
        var job = new ExportJob(
                JobId.next(),
                collection.id(),
                editor.id(),
                request.format(),
                null,
                false,
                null,
                ExportState.WAITING,
                0,
                1,
                "export.json",
                null,
                Instant.now(),
                null);
        jobs.add(job, "{}");
        return job;
    }

    /** Exports in the background and waits for the end of it. */
    private ExportJob exported(Account account, ExportFormat format, ExportScope scope) throws Exception {
        ExportJob job = start(account, format, scope);
        var ended = new CompletableFuture<ExportJob>();
        Runnable end = given.as(
                account,
                () -> exports.watch(job.id(), told -> {
                    if (told.state().ended()) {
                        ended.complete(told);
                    }
                }));
        var told = ended.get(30, TimeUnit.SECONDS);
        end.run();
        return told;
    }

    private String written(Account account, ExportFormat format, ExportScope scope) {
        var out = new ByteArrayOutputStream();
        given.as(account, () -> exports.write(new ExportRequest(collection.id(), format, scope), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(Account account) throws IOException {
        return JsonMapper.shared().readTree(written(account, ExportFormat.JSON, WHOLE));
    }

    private String csv(Account account) {
        return written(account, ExportFormat.CSV, SOURCES);
    }

    private List<String> lines(Account account) {
        return written(account, ExportFormat.JSON, WHOLE).lines().toList();
    }

    private static List<String> withoutEnvelope(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("\"export\":")).toList();
    }

    private static Stream<String> having(JsonNode document, String property) {
        return document.path("entries")
                .valueStream()
                .filter(entry -> entry.has(property))
                .map(entry -> entry.path("title").stringValue());
    }

    private static Stream<String> titles(JsonNode document) {
        return document.path("entries")
                .valueStream()
                .map(entry -> entry.path("title").stringValue());
    }

    private Stream<String> actions() {
        return journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 100).stream()
                .map(it -> it.action());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
