package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.DraftId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class DraftsTest {

    @Autowired
    Given given;

    @Autowired
    Drafts drafts;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Grants grants;

    @Autowired
    Journal journal;

    private Account manager;
    private Account leila;
    private Collection collection;
    private Entry entry;
    private DraftPlace place;

    @BeforeEach
    void leila_edits() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        leila = given.memberOf(collection, manager, Role.EDITOR);
        entry = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        place = DraftPlace.on(entry, DraftForm.ENTRY);
    }

    @Test
    void what_was_typed_last_comes_back_to_the_character() {
        String typed = "اعدام 🕊 <b>\r\n\t\"" + "é".repeat(2_000_000);
        var id = DraftId.next();
        keep(id, place, "A repo", "A repo");
        var at = keep(id, place, " A report, longer ", typed);

        assertThat(typedAt(place)).containsExactly(new Draft(id, place, 1, "A report, longer", typed, at));
    }

    @Test
    void two_windows_do_not_mix_and_the_last_kept_comes_first() {
        var first = DraftId.next();
        keep(first, place, "One", "1");
        keep(DraftId.next(), place, "Two", "2");
        keep(first, place, "One again", "1b");

        assertThat(typedAt(place)).extracting(Draft::typed).containsExactly("1b", "2");
    }

    @Test
    void nobody_else_is_told_of_it_whatever_their_role() {
        var id = DraftId.next();
        keep(id, place, "Hers", "hers");

        assertThat(given.as(manager, () -> drafts.at(place))).isEmpty();
        assertThat(given.as(manager, () -> drafts.on(entry.id()))).isEmpty();
        assertThat(given.as(manager, drafts::mine)).isEmpty();
        given.run(manager, () -> drafts.discard(id));
        assertThat(typedAt(place)).hasSize(1);
    }

    @Test
    void another_cannot_write_into_it() {
        var id = DraftId.next();
        keep(id, place, "Hers", "hers");

        assertThatThrownBy(() -> given.as(manager, () -> drafts.keep(id, place, 1, "", "theirs")))
                .isInstanceOf(RuntimeException.class);
        assertThat(typedAt(place)).extracting(Draft::typed).containsExactly("hers");
    }

    @Test
    void what_is_discarded_is_gone_and_may_be_discarded_again() {
        var id = DraftId.next();
        keep(id, place, "A", "a");

        given.run(leila, () -> drafts.discard(id));
        given.run(leila, () -> drafts.discard(id));

        assertThat(typedAt(place)).isEmpty();
    }

    @Test
    void it_is_no_change_of_the_collection() {
        var before = journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 100);
        var id = DraftId.next();
        keep(id, place, "A", "a");
        given.run(leila, () -> drafts.discard(id));

        assertThat(journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 100))
                .isEqualTo(before);
    }

    @Test
    void the_forms_of_an_entry_are_told_apart_and_what_within_it_they_are_about() {
        var reply = DraftPlace.on(entry, DraftForm.REPLY).about(DraftId.next());
        var other = DraftPlace.on(entry, DraftForm.REPLY).about(DraftId.next());
        keep(DraftId.next(), reply, "R", "r");
        keep(DraftId.next(), DraftPlace.ofNew(collection.id(), Base.EVENT), "E", "e");
        keep(DraftId.next(), DraftPlace.ofNew(collection.id(), Base.SOURCE), "S", "s");

        assertThat(typedAt(reply)).extracting(Draft::typed).containsExactly("r");
        assertThat(typedAt(other)).isEmpty();
        assertThat(typedAt(DraftPlace.ofNew(collection.id(), Base.EVENT)))
                .extracting(Draft::typed)
                .containsExactly("e");
        assertThat(given.as(leila, () -> drafts.on(entry.id())))
                .extracting(Draft::typed)
                .containsExactly("r");
    }

    @Test
    void the_own_list_names_the_entries_and_leaves_out_what_one_no_longer_sees() {
        keep(DraftId.next(), place, "Changed title", "a");
        keep(DraftId.next(), DraftPlace.ofNew(collection.id(), Base.EVENT), "New event", "b");
        assertThat(given.as(leila, drafts::mine))
                .extracting(
                        DraftLine::label,
                        line -> line.entry() == null ? "" : line.entry().title(),
                        line -> line.collection().name())
                .containsExactly(
                        tuple("New event", "", collection.name()),
                        tuple("Changed title", "A report", collection.name()));

        given.run(manager, () -> restrictions.restrict(entry.id(), Set.of()));

        assertThat(given.as(leila, drafts::mine)).extracting(DraftLine::label).containsExactly("New event");
        assertThatThrownBy(() -> typedAt(place)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.as(leila, () -> drafts.on(entry.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(DraftId.next(), place, "A", "a")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_may_no_longer_edit_is_offered_it_again_once_they_may() {
        keep(DraftId.next(), place, "A", "a");
        change(Role.COMMENTER);
        assertThatThrownBy(() -> typedAt(place)).isInstanceOf(Forbidden.class);
        assertThat(given.as(leila, () -> drafts.on(entry.id()))).isEmpty();

        change(Role.EDITOR);
        assertThat(typedAt(place)).hasSize(1);
    }

    @Test
    void a_place_in_another_collection_than_the_entry_is_none() {
        var elsewhere = given.collectionOf(leila);
        var wrong = new DraftPlace(elsewhere.id(), DraftForm.ENTRY, entry.id(), "");
        assertThatThrownBy(() -> keep(DraftId.next(), wrong, "A", "a")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_label_is_cut_between_whole_characters() {
        keep(DraftId.next(), place, "🕊".repeat(300), "a");
        assertThat(typedAt(place)).extracting(Draft::label).containsExactly("🕊".repeat(200));
    }

    private Instant keep(DraftId id, DraftPlace at, String label, String typed) {
        return given.as(leila, () -> drafts.keep(id, at, 1, label, typed));
    }

    private List<Draft> typedAt(DraftPlace at) {
        return given.as(leila, () -> drafts.at(at));
    }

    private void change(Role role) {
        given.run(manager, () -> grants.give(collection.id(), leila.id(), role, null));
    }
}
