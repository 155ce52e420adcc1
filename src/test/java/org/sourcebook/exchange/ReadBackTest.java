package org.sourcebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Kinds;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Another program reads back what was typed, to the character, by what the handbook says alone. */
@SourcebookTest
class ReadBackTest {

    private static final List<String> NASTY = List.of(
            "=HYPERLINK(\"https://example.org\")",
            "+49 30 1234",
            "-12",
            "@here",
            "\ttab first",
            "\rreturn first",
            "\nline break first",
            "＝full width",
            "'apostrophe",
            "''two of them",
            "  spaces around  ",
            "a \"quoted\", comma; semicolon",
            "\"",
            "line one\nline two\r\nline three\rline four\n",
            "back\\slash, \\n no line break, two \\\\",
            "\\",
            "سلام، \u200Fmixed with English\u200E دنیا",
            "👁 𝒜 🏳️‍🌈 é e\u0301",
            "</script><b>&amp;",
            "null");

    @Autowired
    Given given;

    @Autowired
    Exports exports;

    @Autowired
    Kinds kinds;

    @Autowired
    Editing editing;

    @TempDir
    Path directory;

    Account manager;
    Collection collection;
    Entry source;
    Entry place;

    @BeforeEach
    void a_collection() {
        manager = given.member("Leila =1+1");
        collection = given.collectionOf(manager);
        source = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        place = given.draft(manager, collection.id(), Base.ENTITY, "Geneva");
    }

    @Test
    void one_value_in_a_csv_cell() throws Exception {
        NASTY.forEach(text -> create(Base.SOURCE, "report", content -> content.with("summary", one(text))));

        var rows = Python.csv(export(ExportFormat.CSV, Base.SOURCE));

        assertThat(rows.valueStream()
                        .skip(1)
                        .map(row -> row.path("field:summary").stringValue()))
                .isEqualTo(NASTY);
    }

    @Test
    void many_values_names_tags_and_links_in_csv_cells() throws Exception {
        var event = eventful();

        var row = Python.csv(export(ExportFormat.CSV, Base.EVENT)).get(0);

        assertThat(row.path("number").stringValue()).isEqualTo("V-1");
        assertThat(row.path("kind").stringValue()).isEqualTo("hearing");
        assertThat(row.path("title").stringValue()).isEqualTo(event.content().title());
        assertThat(row.path("status").stringValue()).isEqualTo("DRAFT");
        assertThat(row.path("version").stringValue()).isEqualTo("1");
        assertThat(row.path("approved-version").stringValue()).isEmpty();
        assertThat(Python.texts(row.path("field:counted[]"))).isEqualTo(NASTY);
        assertThat(Python.texts(row.path("field:counted[].voice"))).isEqualTo(NASTY.reversed());
        assertThat(Python.texts(row.path("field:counted[].source"))).isEqualTo(numbers());
        assertThat(row.path("field:where[]").valueStream()).isEmpty();
        assertThat(row.path("field:where[].voice").valueStream()).isEmpty();
        assertThat(Python.texts(row.path("names[]"))).isEqualTo(NASTY);
        assertThat(Python.texts(row.path("names[].language")))
                .containsOnly("fa")
                .hasSameSizeAs(NASTY);
        assertThat(Python.texts(row.path("names[].script"))).containsOnly("").hasSameSizeAs(NASTY);
        assertThat(Python.texts(row.path("names[].note"))).isEqualTo(NASTY.reversed());
        assertThat(Python.texts(row.path("tags[]"))).containsExactly("=tag", "تگ");
        assertThat(Python.texts(row.path("links[]"))).containsOnly("E-1").hasSameSizeAs(NASTY);
        assertThat(Python.texts(row.path("links[].relation"))).containsOnly("held-in");
        assertThat(Python.texts(row.path("links[].certainty"))).containsOnly("DISPUTED");
        assertThat(Python.texts(row.path("links[].note"))).isEqualTo(NASTY);
        assertThat(Python.texts(row.path("links[].id")))
                .isEqualTo(event.content().links().stream()
                        .map(link -> link.id().toString())
                        .toList());
        assertThat(row.path("created-by").stringValue()).isEqualTo("Leila =1+1");
        assertThat(row.path("created-at").stringValue())
                .isEqualTo(event.createdAt().toString());
        assertThat(row.path("saved-at").stringValue()).isEqualTo(event.savedAt().toString());
    }

    @Test
    void everything_in_json() throws Exception {
        var event = eventful();

        var read = Python.json(export(ExportFormat.JSON, Base.EVENT))
                .path("entries")
                .get(0);

        assertThat(read.path("title").stringValue()).isEqualTo(event.content().title());
        assertThat(texts(read, "/fields/counted", "text")).isEqualTo(NASTY);
        assertThat(texts(read, "/fields/counted", "voice")).isEqualTo(NASTY.reversed());
        assertThat(texts(read, "/fields/counted", "source")).isEqualTo(numbers());
        assertThat(texts(read, "/names", "text")).isEqualTo(NASTY);
        assertThat(texts(read, "/names", "note")).isEqualTo(NASTY.reversed());
        assertThat(Python.texts(read.path("tags"))).containsExactly("=tag", "تگ");
        assertThat(texts(read, "/links", "to")).containsOnly("E-1");
        assertThat(texts(read, "/links", "note")).isEqualTo(NASTY);
        assertThat(read.path("createdBy").stringValue()).isEqualTo(manager.id().toString());
    }

    /** A hearing that says everything nasty, in every place that takes it. */
    private Entry eventful() {
        var counted = IntStream.range(0, NASTY.size())
                .mapToObj(i -> new FieldValue(NASTY.get(i), NASTY.reversed().get(i), sourceOf(i)))
                .toList();
        var names = IntStream.range(0, NASTY.size())
                .mapToObj(i -> new Name(NASTY.get(i), "fa", "", NASTY.reversed().get(i), null))
                .toList();
        var links = NASTY.stream()
                .map(note -> new Link(LinkId.next(), "held-in", place.id(), Certainty.DISPUTED, note))
                .toList();
        return create(
                Base.EVENT,
                "hearing",
                content -> content.withTitle("=Hearing, \"so called\"\nجلسه 👁")
                        .with("counted", counted)
                        .withNames(names)
                        .withTags(List.of("تگ", "=tag"))
                        .withLinks(links));
    }

    /** Every second value stands in the source. */
    private @Nullable EntryId sourceOf(int value) {
        return value % 2 == 0 ? source.id() : null;
    }

    private List<String> numbers() {
        return IntStream.range(0, NASTY.size())
                .mapToObj(i -> i % 2 == 0 ? "S-1" : "")
                .toList();
    }

    private Entry create(Base base, String kind, UnaryOperator<Content> typing) {
        return given.as(manager, () -> {
            var of = kinds.of(collection.id()).kind(base, kind).orElseThrow();
            return editing.create(collection.id(), base, typing.apply(Content.of(of.id(), "Untitled")));
        });
    }

    private static List<FieldValue> one(String text) {
        return List.of(FieldValue.of(text));
    }

    private Path export(ExportFormat format, Base base) throws IOException {
        Path file = directory.resolve("export." + format.word());
        try (var out = Files.newOutputStream(file)) {
            var scope = new ExportScope.Listed(base, EntryFilter.ALL);
            given.as(manager, () -> exports.write(new ExportRequest(collection.id(), format, scope), out));
        }
        return file;
    }

    private static Stream<String> texts(JsonNode entry, String list, String property) {
        return entry.at(list).valueStream().map(one -> one.path(property).stringValue(""));
    }
}
