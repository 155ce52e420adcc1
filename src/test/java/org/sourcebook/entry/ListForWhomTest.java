package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Teams;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.AskedQueries;
import org.sourcebook.support.Engine;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of a list is asked for by what one was found as the last time, and given by what one is. */
@SourcebookTest
class ListForWhomTest {

    @Autowired
    Given given;

    @Autowired
    Entries entries;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Grants grants;

    @Autowired
    Teams teams;

    @Autowired
    Accounts accounts;

    @Autowired
    Collections collections;

    @Autowired
    DSLContext db;

    @Autowired
    StandingStamp standing;

    Account manager;
    Account editor;
    Collection collection;

    @BeforeEach
    void a_list_of_two_of_which_one_is_restricted_was_seen_by_an_editor() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
        var testimony = given.draft(manager, collection.id(), Base.SOURCE, "A testimony");
        given.run(manager, () -> restrictions.restrict(testimony.id(), List.of()));
        assertThat(seenBy(editor)).containsExactly("A report");
    }

    @Test
    void the_second_page_takes_one_query_where_the_database_is_a_way_off() {
        var asked = AskedQueries.during(db, () -> assertThat(seenBy(editor)).containsExactly("A report"));
        assertThat(asked).hasSize(Engine.isMySql() ? 1 : 2);
    }

    @Test
    void a_role_that_was_raised_counts_at_once_and_so_does_one_that_was_lowered() {
        give(editor, Role.MANAGER);
        assertThat(seenBy(editor)).containsExactly("A report", "A testimony");
        give(editor, Role.COMMENTER);
        assertThat(seenBy(editor)).containsExactly("A report");
        give(editor, Role.VIEWER);
        assertThat(seenBy(editor)).isEmpty();
    }

    @Test
    void what_viewers_see_is_what_the_settings_say_now() {
        give(editor, Role.VIEWER);
        set(true);
        assertThat(seenBy(editor)).containsExactly("A report");
        set(false);
        assertThat(seenBy(editor)).isEmpty();
        set(true);
        assertThat(seenBy(editor)).containsExactly("A report");
    }

    @Test
    void a_role_that_was_taken_away_shows_nothing_more() {
        given.run(manager, () -> grants.revoke(collection.id(), grantOf(editor).id()));
        assertThatThrownBy(() -> seenBy(editor)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_role_that_expired_shows_nothing_more() {
        db.update(COLLECTION_GRANT)
                .set(COLLECTION_GRANT.EXPIRES_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .where(COLLECTION_GRANT.ACCOUNT_ID.eq(editor.id()))
                .execute();
        standing.renew();
        assertThatThrownBy(() -> seenBy(editor)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_deactivated_account_sees_nothing_more() {
        var administrator = given.account("Administrator", InstanceRole.ADMIN);
        given.run(administrator, () -> accounts.deactivate(editor.id()));
        assertThatThrownBy(() -> seenBy(editor)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_role_through_a_team_ends_with_leaving_it() {
        var administrator = given.account("Administrator", InstanceRole.ADMIN);
        var guest = given.member("Guest");
        var team = given.as(administrator, () -> teams.create("Team " + guest.id(), ""));
        given.run(administrator, () -> teams.addMember(team.id(), guest.id()));
        given.run(manager, () -> grants.give(collection.id(), team.id(), Role.MANAGER, null));
        assertThat(seenBy(guest)).containsExactly("A report", "A testimony");
        assertThat(seenBy(guest)).containsExactly("A report", "A testimony");
        given.run(administrator, () -> teams.removeMember(team.id(), guest.id()));
        assertThatThrownBy(() -> seenBy(guest)).isInstanceOf(NotFound.class);
    }

    private List<String> seenBy(Account account) {
        return given.as(
                account,
                () -> entries.page(collection.id(), Base.SOURCE, EntryFilter.ALL, EntrySort.TITLE, null, 50).stream()
                        .map(EntryRow::title)
                        .toList());
    }

    private void give(Account account, Role role) {
        given.run(manager, () -> grants.give(collection.id(), account.id(), role, null));
    }

    private void set(boolean viewersSeeWorking) {
        given.run(manager, () -> collections.set(collection.id(), new Settings(1, viewersSeeWorking, false)));
    }

    private Grant grantOf(Account account) {
        return given.as(manager, () -> grants.of(collection.id())).stream()
                .filter(grant ->
                        grant.to() instanceof Grant.ToAccount to && to.account().equals(account.id()))
                .findFirst()
                .orElseThrow();
    }
}
