package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.Suggestion.Outcome;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class SuggestionsTest {

    @Autowired
    Given given;

    @Autowired
    Activity activity;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Life life;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Collections collections;

    @Autowired
    Journal journal;

    Account manager;
    Account editor;
    Account commenter;
    Collection collection;
    Entry entry;

    @BeforeEach
    void an_entry_with_readers() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        commenter = given.memberOf(collection, manager, Role.COMMENTER);
        entry = given.draft(editor, collection.id(), Base.ENTITY, "A person");
    }

    @Test
    void a_commenter_suggests_each_part_for_itself_and_the_entry_stays_as_it_is() {
        var made = make(entry.content().withTitle("Another name").withTags(List.of("seen")));

        assertThat(made).extracting(one -> one.change().part()).containsExactly(new TitlePart(), new TagsPart());
        assertThat(made).extracting(one -> one.change().after().title()).containsExactly("Another name", "A person");
        assertThat(now().content()).isEqualTo(entry.content());
        assertThat(given.as(editor, () -> suggestions.of(entry.id()))).isEqualTo(made);
        assertThat(actions()).containsExactly("entry-created", "suggestions-made");
    }

    @Test
    void what_changes_nothing_is_no_suggestion() {
        assertThat(make(entry.content())).isEmpty();
        assertThat(actions()).containsExactly("entry-created");
    }

    @Test
    void what_breaks_a_rule_of_the_kind_is_not_suggested() {
        assertThatThrownBy(() -> make(entry.content().withTitle(" "))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_suggestion_that_is_taken_is_saved_onto_what_stands_there_by_then() {
        var made = make(entry.content().withTitle("Another name"));
        given.as(editor, () -> editing.save(entry.id(), 1, entry.content().withTags(List.of("checked")), ""));

        var outcome = given.as(editor, () -> suggestions.take(made.getFirst().id()));

        assertThat(outcome).isInstanceOf(SaveOutcome.Merged.class);
        assertThat(now().content())
                .isEqualTo(entry.content().withTitle("Another name").withTags(List.of("checked")));
        assertThat(only().settled()).extracting(Suggestion.Settled::outcome).isEqualTo(Outcome.TAKEN);
        assertThat(actions())
                .containsExactly(
                        "entry-created", "suggestions-made", "version-saved", "version-saved", "suggestion-taken");
    }

    @Test
    void whoever_suggested_a_wording_is_an_author_of_it_like_the_one_who_took_it() {
        var made = make(entry.content().withTitle("Another name"));
        given.as(manager, () -> suggestions.take(made.getFirst().id()));
        assertThat(given.as(manager, () -> acceptance.parts(entry.id(), 2)))
                .singleElement()
                .satisfies(part -> assertThat(part.authors())
                        .containsExactlyInAnyOrder(editor.id(), manager.id(), commenter.id()));
    }

    @Test
    void a_suggestion_about_what_was_changed_meanwhile_waits_on() {
        var made = make(entry.content().withTitle("Another name"));
        given.as(editor, () -> editing.save(entry.id(), 1, entry.content().withTitle("A third name"), ""));

        var outcome = given.as(editor, () -> suggestions.take(made.getFirst().id()));

        assertThat(outcome).isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(now().content().title()).isEqualTo("A third name");
        assertThat(only().isOpen()).isTrue();
    }

    @Test
    void a_suggestion_is_settled_once() {
        var id = make(entry.content().withTitle("Another name")).getFirst().id();
        given.run(editor, () -> suggestions.leave(id, "It is spelled so in print."));

        assertThatThrownBy(() -> given.as(editor, () -> suggestions.take(id))).isInstanceOf(SuggestionSettled.class);
        assertThatThrownBy(() -> given.run(commenter, () -> suggestions.withdraw(id)))
                .isInstanceOf(SuggestionSettled.class);
        assertThat(only().settled())
                .extracting(Suggestion.Settled::outcome, Suggestion.Settled::answer, Suggestion.Settled::by)
                .containsExactly(Outcome.LEFT, "It is spelled so in print.", editor.id());
    }

    @Test
    void only_its_author_withdraws_a_suggestion() {
        var id = make(entry.content().withTitle("Another name")).getFirst().id();
        assertThatThrownBy(() -> given.run(manager, () -> suggestions.withdraw(id)))
                .isInstanceOf(Forbidden.class);
        given.run(commenter, () -> suggestions.withdraw(id));
        assertThat(only().settled()).extracting(Suggestion.Settled::outcome).isEqualTo(Outcome.WITHDRAWN);
        assertThat(lastOfActivity()).isEqualTo("COMMENTER withdrew a suggestion of their own for");
    }

    @Test
    void that_a_suggestion_was_left_is_told_otherwise_than_that_it_was_withdrawn() {
        var id = make(entry.content().withTitle("Another name")).getFirst().id();
        given.run(editor, () -> suggestions.leave(id, ""));
        assertThat(lastOfActivity()).isEqualTo("EDITOR left a suggestion for");
    }

    @Test
    void nothing_is_suggested_for_or_taken_into_what_lies_in_the_trash() {
        var id = make(entry.content().withTitle("Another name")).getFirst().id();
        given.as(manager, () -> life.trash(entry.id()));
        assertThatThrownBy(() -> make(entry.content().withTitle("A third name")))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> given.as(manager, () -> suggestions.take(id))).isInstanceOf(WrongState.class);
    }

    @Test
    void what_somebody_suggests_who_sees_more_is_taken_whole_and_hidden_from_whoever_does_not() {
        var other = given.memberOf(collection, manager, Role.EDITOR);
        var hidden = given.draft(editor, collection.id(), Base.ENTITY, "A witness");
        given.run(manager, () -> restrictions.restrict(hidden.id(), List.of(commenter.id())));
        var link = new Link(LinkId.next(), "related-to", hidden.id(), Certainty.CERTAIN, "");
        var made = make(entry.content().plus(link).withTitle("Another name"));

        assertThat(given.as(other, () -> suggestions.of(entry.id())))
                .extracting(one -> one.change().part())
                .containsExactly(new TitlePart());
        var outcome = given.as(other, () -> suggestions.take(made.getLast().id()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        saved -> assertThat(saved.entry().content().links()).isEmpty());
        assertThat(given.as(manager, () -> entries.get(entry.id())).content().links())
                .containsExactly(link);
    }

    @Test
    void where_changes_say_why_one_s_own_suggestion_is_no_way_around() {
        given.as(manager, () -> collections.set(collection.id(), new Settings(1, false, true)));
        var own = given.as(
                        editor,
                        () -> suggestions.make(entry.id(), 1, entry.content().withTitle("Another name"), ""))
                .getFirst();
        assertThatThrownBy(() -> given.as(editor, () -> suggestions.take(own.id())))
                .isInstanceOf(Invalid.class);
        assertThat(given.as(manager, () -> suggestions.take(own.id()))).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void of_a_version_that_never_was_nothing_is_suggested() {
        assertThatThrownBy(() -> given.as(commenter, () -> suggestions.make(entry.id(), 7, entry.content(), "")))
                .isInstanceOf(NotFound.class);
    }

    private List<Suggestion> make(Content content) {
        return given.as(commenter, () -> suggestions.make(entry.id(), 1, content, "So says the report."));
    }

    private String lastOfActivity() {
        return given.as(manager, () -> activity.of(collection.id(), ActivityFilter.ALL, Long.MAX_VALUE, 1))
                .lines()
                .getFirst()
                .sentence();
    }

    private Suggestion only() {
        var all = given.as(editor, () -> suggestions.of(entry.id()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Entry now() {
        return given.as(editor, () -> entries.get(entry.id()));
    }

    private List<String> actions() {
        return Records.about(journal, ChainId.of(collection.id()), "entry:" + entry.id()).stream()
                .map(JournalRecord::action)
                .toList();
    }
}
