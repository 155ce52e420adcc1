package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.AskedQueries;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A save asks little of the database, and of what its author was found to be only as long as it holds. */
@SourcebookTest
class SaveQueriesTest {

    @Autowired
    Given given;

    @Autowired
    Entries entries;

    @Autowired
    Editing editing;

    @Autowired
    Grants grants;

    @Autowired
    Restrictions restrictions;

    @Autowired
    DSLContext db;

    Account manager;
    Account editor;
    Collection collection;
    Entry entry;

    @BeforeEach
    void an_editor_has_opened_an_entry_and_saved_it_once() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        save("Another title");
        entry = given.as(editor, () -> entries.get(entry.id()));
    }

    @Test
    void takes_one_query_for_the_entry_and_its_editor_and_five_for_what_is_written() {
        var asked = AskedQueries.during(db, () -> save("A third title"));
        assertThat(asked).hasSize(6);
    }

    @Test
    void is_refused_to_whoever_was_given_a_role_that_may_not() {
        given.run(manager, () -> grants.give(collection.id(), editor.id(), Role.COMMENTER, null));
        assertThatThrownBy(() -> save("A third title")).isInstanceOf(Forbidden.class);
    }

    @Test
    void does_not_exist_for_whoever_does_not_see_the_entry_any_more() {
        given.run(manager, () -> restrictions.restrict(entry.id(), List.of()));
        assertThatThrownBy(() -> save("A third title")).isInstanceOf(NotFound.class);
    }

    private void save(String title) {
        given.run(
                editor,
                () -> editing.save(entry.id(), entry.version(), entry.content().withTitle(title), ""));
    }
}
