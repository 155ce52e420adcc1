package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ChangeWordingTest {

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    History history;

    @Autowired
    ChangeWording wording;

    @Test
    void changes_are_told_by_the_labels_and_titles_that_people_know() {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var source = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        var entry = given.draft(manager, collection.id(), Base.ENTITY, "Kirsty");
        var content = entry.content()
                .withTitle("Kristy")
                .withNames(List.of(new Name("Kirsty", "en", "Latn", "", source.id()), Name.of("Kristy")))
                .withTags(List.of("speaker"))
                .plus(new Link(LinkId.next(), "related-to", source.id(), Certainty.LIKELY, "by name"));

        var words = given.as(manager, () -> {
            editing.save(entry.id(), 1, content, "");
            return wording.of(collection.id(), history.between(entry.id(), 1, 2));
        });

        assertThat(words)
                .containsExactly(
                        new ChangeInWords("Title", "Kirsty", "Kristy"),
                        new ChangeInWords("Names and spellings", "", "Kirsty · English · Latin · S-1 A report\nKristy"),
                        new ChangeInWords("Tags", "", "speaker"),
                        new ChangeInWords("Links", "", "related to S-1 A report · likely · by name"));
    }

    @Test
    void dates_and_certainties_are_told_as_the_page_of_the_entry_tells_them() {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var source = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        var other = given.draft(manager, collection.id(), Base.SOURCE, "Another");
        var content = source.content()
                .with("published", List.of(FieldValue.of("1988-22")))
                .plus(new Link(LinkId.next(), "related-to", other.id(), Certainty.CERTAIN, ""));

        var words = given.as(manager, () -> {
            editing.save(source.id(), 1, content, "");
            editing.save(source.id(), 2, content.with("published", List.of(FieldValue.of("1988"))), "");
            return wording.of(collection.id(), history.between(source.id(), 1, 3));
        });
        var dates = given.as(manager, () -> wording.of(collection.id(), history.between(source.id(), 2, 3)));

        assertThat(words).last().isEqualTo(new ChangeInWords("Links", "", "related to S-2 Another"));
        assertThat(dates).containsExactly(new ChangeInWords("Published", "summer 1988 · 1988-22", "1988"));
    }

    @Test
    void the_voice_and_the_source_of_a_value_stand_below_it() {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var source = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        var event = given.draft(manager, collection.id(), Base.EVENT, "A hearing");
        var content = event.content()
                .with("where", List.of(new FieldValue("Geneva", "A witness", source.id()), FieldValue.of("Paris")));

        var words = given.as(manager, () -> {
            editing.save(event.id(), 1, content, "");
            return wording.of(collection.id(), history.between(event.id(), 1, 2));
        });

        assertThat(words)
                .containsExactly(new ChangeInWords("Where", "", "Geneva\n— A witness · S-1 A report\n\nParis"));
    }

    @Test
    void the_first_version_is_compared_with_nothing() {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var entry = given.draft(manager, collection.id(), Base.ENTITY, "Kirsty");
        assertThat(given.as(manager, () -> wording.of(collection.id(), history.between(entry.id(), 0, 1))))
                .containsExactly(new ChangeInWords("Title", "", "Kirsty"));
    }
}
