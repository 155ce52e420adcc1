package org.sourcebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.exchange.ExportScope.Listed;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export as of a moment is the export that was made at that moment. */
@SourcebookTest
class PastExportsTest {

    @Autowired
    Given given;

    @Autowired
    Exports exports;

    @Autowired
    Entries entries;

    @Autowired
    Editing editing;

    @Autowired
    Reviews reviews;

    @Autowired
    Life life;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Threads threads;

    @Autowired
    Journal journal;

    private Account manager;
    private Account editor;
    private Account viewer;
    private Collection collection;
    private Entry report;
    private Entry person;
    private Entry trashed;

    @BeforeEach
    void a_collection_on_its_way() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
        report = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        person = given.draft(editor, collection.id(), Base.ENTITY, "A person");
        trashed = given.draft(editor, collection.id(), Base.SOURCE, "Thrown away, and taken back later");
        given.run(editor, () -> {
            var link = new Link(LinkId.next(), "mentions", person.id(), Certainty.LIKELY, "");
            var content = report.content().withTags(List.of("un")).plus(link);
            editing.save(report.id(), 1, content, "");
            reviews.submit(report.id(), 2, "");
            threads.open(report.id(), null, "Who printed this?");
            suggestions.make(report.id(), 2, content.withTitle("The report"), "");
        });
        given.run(manager, () -> {
            reviews.approve(report.id(), 2, "");
            life.trash(trashed.id());
        });
    }

    /** An export as it was made, and the moment just before. */
    private record Made(Account by, ExportFormat format, ExportScope scope, Instant at, String text) {}

    @Test
    void it_is_byte_for_byte_the_export_made_then_but_for_the_envelope() {
        var made = new ArrayList<Made>();
        var filter = EntryFilter.ALL.withTag("un").withStatuses(Set.of(Status.APPROVED));
        for (Account account : List.of(manager, editor, viewer)) {
            for (ExportFormat format : ExportFormat.values()) {
                for (ExportScope scope : List.of(
                        new ExportScope.Whole(),
                        new Listed(Base.SOURCE, EntryFilter.ALL),
                        new Listed(Base.SOURCE, filter))) {
                    made.add(new Made(account, format, scope, moment(), text(account, format, scope, null)));
                }
            }
        }
        muchIsDone();

        assertThat(made)
                .allSatisfy(then -> assertThat(text(then.by(), then.format(), then.scope(), then.at()))
                        .isEqualTo(then.text()))
                .allSatisfy(then -> assertThat(text(then.by(), then.format(), then.scope(), null))
                        .isNotEqualTo(then.text()));
    }

    @Test
    void its_envelope_its_journal_record_and_the_name_of_its_file_say_as_of_which_moment() {
        Instant then = moment();
        muchIsDone();

        JsonNode envelope = JsonMapper.shared()
                .readTree(bytes(manager, ExportFormat.JSON, new ExportScope.Whole(), then))
                .path("export");
        var record =
                journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 1).getFirst();
        assertThat(envelope.path("asOf").stringValue()).isEqualTo(then.toString());
        assertThat(Instant.parse(envelope.path("at").stringValue())).isAfter(then);
        assertThat(record.action()).isEqualTo("export-made");
        assertThat(JsonMapper.shared().readTree(record.payload()).path("asOf").stringValue())
                .isEqualTo(then.toString());
        var request = new ExportRequest(collection.id(), ExportFormat.CSV, new ExportScope.Whole(), then);
        ExportJob job = given.as(editor, () -> exports.start(request));
        assertThat(job.moment()).hasValue(then);
        assertThat(job.total()).isEqualTo(2);
        assertThat(job.fileName()).contains("-as-of-20").endsWith("Z.zip");
        assertThat(given.as(editor, () -> exports.get(job.id())).moment()).hasValue(then);
    }

    @Test
    void of_a_moment_that_is_still_to_come_there_is_none() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        var request = new ExportRequest(collection.id(), ExportFormat.JSON, new ExportScope.Whole(), tomorrow);
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> given.as(manager, () -> exports.write(request, out)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> given.as(manager, () -> exports.start(request)))
                .isInstanceOf(Invalid.class);
        assertThat(out.size()).isZero();
    }

    private void muchIsDone() {
        EntryId id = report.id();
        given.run(editor, () -> {
            var now = entries.get(id);
            editing.save(id, 2, now.content().withTitle("Another report").withTags(List.of()), "");
            reviews.submit(id, 3, "");
            var thread = threads.of(id).getFirst();
            threads.resolve(thread.id());
            threads.open(id, null, "And who paid for it?");
            reviews.submit(person.id(), 1, "");
            suggestions.withdraw(suggestions.of(id).getFirst().id());
            suggestions.make(id, 3, now.content().withTitle("A third report"), "");
        });
        given.run(manager, () -> {
            reviews.approve(id, 3, "");
            reviews.approve(person.id(), 1, "");
            life.restore(trashed.id());
            life.trash(person.id());
            life.restore(person.id());
        });
        given.draft(editor, collection.id(), Base.SOURCE, "A new one");
    }

    /** An export without its envelope, which in JSON is a line of its own. */
    private String text(Account account, ExportFormat format, ExportScope scope, @Nullable Instant asOf) {
        byte[] export = bytes(account, format, scope, asOf);
        if (format == ExportFormat.CSV && scope.base().isEmpty()) {
            return unzipped(export);
        }
        return new String(export, StandardCharsets.UTF_8).replaceFirst("\n\"export\":.*", "");
    }

    private byte[] bytes(Account account, ExportFormat format, ExportScope scope, @Nullable Instant asOf) {
        var out = new ByteArrayOutputStream();
        given.as(account, () -> exports.write(new ExportRequest(collection.id(), format, scope, asOf), out));
        return out.toByteArray();
    }

    private static String unzipped(byte[] archive) {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (!file.getName().equals("export.json")) {
                    text.append(file.getName()).append('\n').append(new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The present moment, which nothing that is done later shares. */
    private static Instant moment() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        while (!Instant.now().truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
            Thread.onSpinWait();
        }
        return now;
    }
}
