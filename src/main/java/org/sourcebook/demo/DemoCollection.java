package org.sourcebook.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Schema;
import org.sourcebook.demo.DemoFile.DemoEntry;
import org.sourcebook.demo.DemoFile.DemoLink;
import org.sourcebook.demo.DemoFile.DemoName;
import org.sourcebook.demo.DemoFile.DemoThread;
import org.sourcebook.demo.DemoFile.DemoValue;
import org.sourcebook.discussion.Comments;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.review.Reviews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills the demo collection through the services, each step as the account that would take it. */
@Component
@ConditionalOnProperty("sourcebook.demo")
class DemoCollection {

    private final CurrentAccount current;
    private final Kinds kinds;
    private final Entries entries;
    private final Editing editing;
    private final Life life;
    private final Reviews reviews;
    private final Threads threads;
    private final Comments comments;

    DemoCollection(
            CurrentAccount current,
            Kinds kinds,
            Entries entries,
            Editing editing,
            Life life,
            Reviews reviews,
            Threads threads,
            Comments comments) {
        this.current = current;
        this.kinds = kinds;
        this.entries = entries;
        this.editing = editing;
        this.life = life;
        this.reviews = reviews;
        this.threads = threads;
        this.comments = comments;
    }

    /** Makes every entry and thread of the file. */
    void fill(Collection collection, DemoFile file, DemoCast cast) {
        new Filling(collection, cast).fill(file);
    }

    private final class Filling {

        private final Collection collection;
        private final DemoCast cast;
        private final Schema schema;
        private final Map<String, EntryId> ids = new HashMap<>();

        Filling(Collection collection, DemoCast cast) {
            this.collection = collection;
            this.cast = cast;
            this.schema = as("manager", () -> kinds.of(collection.id()));
        }

        /** Entries first, since they name each other in both directions; then what they say; then what becomes of them. */
        void fill(DemoFile file) {
            file.entries().forEach(this::create);
            file.entries().forEach(this::write);
            file.threads().forEach(this::discuss);
            file.entries().forEach(this::advance);
        }

        private void create(DemoEntry entry) {
            var kind = schema.kind(entry.base(), entry.kind()).orElseThrow();
            var created = as(
                    entry.by(),
                    () -> editing.create(collection.id(), entry.base(), Content.of(kind.id(), entry.title())));
            ids.put(entry.key(), created.id());
        }

        private void write(DemoEntry entry) {
            Content written = entry(entry)
                    .content()
                    .withFields(fields(entry))
                    .withNames(entry.names().stream().map(this::name).toList())
                    .withTags(new TreeSet<>(entry.tags()))
                    .withLinks(entry.links().stream().map(this::link).toList());
            save(entry, written, "");
        }

        private void advance(DemoEntry entry) {
            switch (entry.state()) {
                case DRAFT -> {}
                case IN_REVIEW -> submit(entry);
                case CHANGES_REQUESTED -> {
                    Entry submitted = submit(entry);
                    as(
                            colleague(entry),
                            () -> reviews.requestChanges(submitted.id(), submitted.version(), entry.note()));
                }
                case APPROVED -> approve(entry);
                case APPROVED_THEN_EDITED -> {
                    approve(entry);
                    edit(entry);
                }
                case TRASHED -> {
                    save(entry, entry(entry).content().withTags(List.of("duplicate")), entry.note());
                    as("manager", () -> life.trash(id(entry.key())));
                }
            }
        }

        private Entry submit(DemoEntry entry) {
            return as(
                    entry.by(),
                    () -> reviews.submit(id(entry.key()), entry(entry).version(), ""));
        }

        private void approve(DemoEntry entry) {
            Entry submitted = submit(entry);
            as(colleague(entry), () -> reviews.approve(submitted.id(), submitted.version(), ""));
        }

        private void edit(DemoEntry entry) {
            var edit = java.util.Objects.requireNonNull(entry.edit());
            save(entry, entry(entry).content().with(edit.field(), List.of(FieldValue.of(edit.value()))), "");
        }

        private void discuss(DemoThread thread) {
            var first = thread.comments().getFirst();
            var opened = as(first.by(), () -> threads.open(id(thread.on()), thread.field(), first.text()));
            thread.comments().stream()
                    .skip(1)
                    .forEach(comment -> as(comment.by(), () -> comments.write(opened.id(), comment.text())));
            thread.resolvedBy().ifPresent(by -> as(by, () -> threads.resolve(opened.id())));
        }

        private void save(DemoEntry entry, Content content, String note) {
            Entry now = entry(entry);
            SaveOutcome outcome = as(entry.by(), () -> editing.save(now.id(), now.version(), content, note));
            if (outcome instanceof SaveOutcome.Conflict) {
                throw new IllegalStateException("Nobody else writes while the demo is made: " + entry.key());
            }
        }

        private Map<String, List<FieldValue>> fields(DemoEntry entry) {
            var fields = new TreeMap<String, List<FieldValue>>();
            entry.fields()
                    .forEach((key, values) ->
                            fields.put(key, values.stream().map(this::value).toList()));
            return fields;
        }

        private FieldValue value(DemoValue value) {
            return new FieldValue(value.text(), value.voice(), idOf(value.source()));
        }

        private Name name(DemoName name) {
            return new Name(name.text(), name.language(), name.script(), name.note(), idOf(name.source()));
        }

        private Link link(DemoLink link) {
            return new Link(
                    LinkId.next(),
                    link.relation(),
                    id(link.to()),
                    Certainty.valueOf(link.certainty().toUpperCase(Locale.ROOT)),
                    link.note());
        }

        private Entry entry(DemoEntry entry) {
            return as(entry.by(), () -> entries.get(id(entry.key())));
        }

        /** Who decides on an entry: the reviewer, or the manager on the reviewer's own. */
        private String colleague(DemoEntry entry) {
            return entry.by().equals("reviewer") ? "manager" : "reviewer";
        }

        private @Nullable EntryId idOf(Optional<String> key) {
            return key.map(this::id).orElse(null);
        }

        private EntryId id(String key) {
            return Optional.ofNullable(ids.get(key))
                    .orElseThrow(() -> new IllegalArgumentException("The demo has no entry called " + key));
        }

        private <T> T as(String word, Supplier<T> work) {
            return current.as(cast.of(word), work);
        }
    }
}
