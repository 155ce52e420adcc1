package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.AskedQueries;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * It takes as long to deny a restricted entry as a number that was never given, because the database is asked the same:
 * measured time would be a poor witness. By its id only those can ask who have seen the entry: ids are drawn by lot.
 */
@SourcebookTest
class SameAnswerTest {

    @Autowired
    Given given;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Entries entries;

    @Autowired
    DSLContext db;

    private Account editor;
    private Collection collection;
    private Entry testimony;

    @BeforeEach
    void a_restricted_testimony() {
        Account manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        testimony = given.draft(editor, collection.id(), Base.SOURCE, "A testimony");
        given.run(manager, () -> restrictions.restrict(testimony.id(), List.of()));
    }

    @Test
    void where_it_is_opened() {
        assertThat(askedFor(() -> open(testimony.number())))
                .isEqualTo(askedFor(() -> open(new EntryNumber(Base.SOURCE, 4711))))
                .isNotEmpty();
    }

    @Test
    void where_it_is_looked_for() {
        assertThat(askedFor(() -> entries.suggest(
                        collection.id(), null, testimony.number().toString(), 10)))
                .isEqualTo(askedFor(() -> entries.suggest(collection.id(), null, "S-4711", 10)))
                .isNotEmpty();
    }

    private void open(EntryNumber number) {
        assertThatThrownBy(() -> entries.get(collection.id(), number)).isInstanceOf(NotFound.class);
    }

    private List<String> askedFor(Runnable question) {
        return AskedQueries.during(db, () -> given.run(editor, question));
    }
}
