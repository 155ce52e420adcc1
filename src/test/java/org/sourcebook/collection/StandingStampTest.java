package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.STANDING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.OwnAccount;
import org.sourcebook.account.Team;
import org.sourcebook.account.Teams;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.AskedQueries;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody was found to be is believed as long as the stamp is the same: whatever decides it must change the stamp. */
@SourcebookTest
class StandingStampTest {

    @Autowired
    Given given;

    @Autowired
    Grants grants;

    @Autowired
    Collections collections;

    @Autowired
    Kinds kinds;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    Teams teams;

    @Autowired
    Access access;

    @Autowired
    DSLContext db;

    Account manager;
    Account administrator;
    Account editor;
    Collection collection;
    Team team;

    @BeforeEach
    void a_collection_with_an_editor_and_a_team() {
        manager = given.member("Manager");
        administrator = given.account("Administrator", InstanceRole.ADMIN);
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        team = given.as(administrator, () -> teams.create("Team " + editor.id(), ""));
    }

    @Test
    void changes_with_all_that_decides_who_may_do_what() {
        var changes = new LinkedHashMap<String, Runnable>();
        changes.put("a grant", () -> by(manager, () -> grants.give(collection.id(), team.id(), Role.EDITOR, null)));
        changes.put(
                "another role", () -> by(manager, () -> grants.give(collection.id(), team.id(), Role.VIEWER, null)));
        changes.put("a member of a team", () -> by(administrator, () -> teams.addMember(team.id(), editor.id())));
        changes.put("one less", () -> by(administrator, () -> teams.removeMember(team.id(), editor.id())));
        changes.put(
                "what viewers see",
                () -> by(manager, () -> collections.set(collection.id(), new Settings(1, true, false))));
        changes.put("a kind", () -> by(manager, () -> kinds.add(collection.id(), Base.SOURCE, "Letter")));
        changes.put(
                "the end of a grant",
                () -> by(
                        manager,
                        () -> grants.revoke(
                                collection.id(),
                                grants.of(collection.id()).stream()
                                        .filter(grant -> grant.to() instanceof Grant.ToTeam)
                                        .findFirst()
                                        .orElseThrow()
                                        .id())));
        changes.put("a name", () -> by(editor, () -> own.rename("Another name")));
        changes.put(
                "a role of the instance",
                () -> by(administrator, () -> accounts.changeRole(editor.id(), InstanceRole.GUEST)));
        changes.put("a deactivation", () -> by(administrator, () -> accounts.deactivate(editor.id())));
        changes.put("its end", () -> by(administrator, () -> accounts.reactivate(editor.id())));
        assertThat(withoutNewStamp(changes)).isEmpty();
    }

    @Test
    void stays_the_same_with_what_decides_nothing_and_then_the_grants_are_not_read() {
        String before = stamp();
        given.draft(editor, collection.id(), Base.SOURCE, "A report");
        assertThat(stamp()).isEqualTo(before);
        given.as(editor, () -> access.member(collection.id()));
        var asked = AskedQueries.during(db, () -> given.as(editor, () -> access.member(collection.id())));
        assertThat(asked).hasSize(1).noneMatch(query -> query.contains("collection_grant"));
    }

    private List<String> withoutNewStamp(Map<String, Runnable> changes) {
        var without = new ArrayList<String>();
        changes.forEach((name, change) -> {
            String before = stamp();
            change.run();
            if (stamp().equals(before)) {
                without.add(name);
            }
        });
        return without;
    }

    private void by(Account account, Runnable change) {
        given.run(account, change);
    }

    private String stamp() {
        return db.select(STANDING.STAMP).from(STANDING).fetchSingle(STANDING.STAMP);
    }
}
