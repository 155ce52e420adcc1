package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** What holds of undoing any save. The program is the one of the other tests, asked for by hand: jqwik knows no Spring. */
@SourcebookTest
@Tag("engine")
@SuppressWarnings("NullAway.Init")
class UndoPropertyTest {

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Undo undo;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    Account editor;
    Collection collection;
    Entry target;

    /** What somebody may make of an entry. */
    record Made(String title, List<String> summary, List<String> names, List<String> tags, boolean linked) {

        Content content(KindId kind, Link link) {
            var content = Content.of(kind, title)
                    .withFields(new TreeMap<>())
                    .with("summary", summary.stream().map(FieldValue::of).toList())
                    .withNames(names.stream().map(Name::of).toList())
                    .withTags(new TreeSet<>(tags));
            return linked ? content.plus(link) : content;
        }
    }

    @BeforeProperty
    void a_collection() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        editor = given.member("Editor");
        collection = given.collectionOf(editor);
        target = given.draft(editor, collection.id(), Base.EVENT, "A hearing");
    }

    @Property(tries = 40)
    void undo_right_after_a_save_gives_what_was_there_before_and_both_versions_remain(
            @ForAll("made") Made before, @ForAll("made") Made after) {
        var created = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        var kind = created.content().kind();
        var link = new Link(LinkId.next(), "related-to", target.id(), Certainty.LIKELY, "");
        given.run(editor, () -> {
            save(created, before.content(kind, link));
            Entry was = entries.get(created.id());
            save(was, after.content(kind, link));
            Entry saved = entries.get(created.id());
            if (saved.version() == was.version()) {
                return;
            }
            assertThat(undo.version(created.id(), saved.version())).isInstanceOf(UndoOutcome.Undone.class);

            assertThat(entries.get(created.id()).content()).isEqualTo(was.content());
            assertThat(history.version(created.id(), was.version()).content()).isEqualTo(was.content());
            assertThat(history.version(created.id(), saved.version()).content()).isEqualTo(saved.content());
        });
    }

    private void save(Entry from, Content content) {
        editing.save(from.id(), from.version(), content, "");
    }

    @Provide
    Arbitrary<Made> made() {
        var word = Arbitraries.of("one", "two", "three", "خبر");
        return Combinators.combine(
                        word,
                        word.list().ofMaxSize(1),
                        word.list().uniqueElements().ofMaxSize(3),
                        word.list().uniqueElements().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Made::new);
    }
}
