package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.collection.Permission.COMMENT;
import static org.sourcebook.collection.Permission.EDIT;
import static org.sourcebook.collection.Permission.EXPORT;
import static org.sourcebook.collection.Permission.MANAGE;
import static org.sourcebook.collection.Permission.MODERATE;
import static org.sourcebook.collection.Permission.READ;
import static org.sourcebook.collection.Permission.READ_WORKING;
import static org.sourcebook.collection.Permission.REVIEW;
import static org.sourcebook.collection.Role.COMMENTER;
import static org.sourcebook.collection.Role.EDITOR;
import static org.sourcebook.collection.Role.MANAGER;
import static org.sourcebook.collection.Role.REVIEWER;
import static org.sourcebook.collection.Role.VIEWER;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
@Import(Teamwork.class)
class AccessTest {

    /** The table of the handbook's page on roles, row by row. */
    private static final Map<Permission, Set<Role>> TABLE = new EnumMap<>(Map.of(
            READ, EnumSet.allOf(Role.class),
            EXPORT, EnumSet.allOf(Role.class),
            READ_WORKING, EnumSet.of(COMMENTER, EDITOR, REVIEWER, MANAGER),
            COMMENT, EnumSet.of(COMMENTER, EDITOR, REVIEWER, MANAGER),
            EDIT, EnumSet.of(EDITOR, REVIEWER, MANAGER),
            REVIEW, EnumSet.of(REVIEWER, MANAGER),
            MANAGE, EnumSet.of(MANAGER),
            MODERATE, EnumSet.of(MANAGER)));

    @Autowired
    Given given;

    @Autowired
    Teamwork teamwork;

    @Autowired
    Access access;

    @Autowired
    Grants grants;

    @Autowired
    Collections collections;

    @Autowired
    TransactionTemplate transaction;

    private Account leila;
    private Collection collection;

    @BeforeEach
    void a_managed_collection() {
        leila = given.member("Leila");
        collection = given.collectionOf(leila);
    }

    @ParameterizedTest
    @EnumSource
    void every_permission_is_given_to_the_roles_of_the_table_and_to_no_other(Permission permission) {
        for (Role role : Role.values()) {
            Account account = given.memberOf(collection, leila, role);
            given.run(account, () -> {
                if (TABLE.getOrDefault(permission, Set.of()).contains(role)) {
                    assertThat(access.require(collection.id(), permission).role())
                            .isEqualTo(role);
                } else {
                    assertThatThrownBy(() -> access.require(collection.id(), permission))
                            .isInstanceOfSatisfying(
                                    Forbidden.class,
                                    forbidden -> assertThat(forbidden.arguments())
                                            .isEqualTo(Map.of("needed", permission.name())));
                }
            });
        }
    }

    @Test
    void viewers_see_working_versions_where_the_collection_says_so() {
        Account viewer = given.memberOf(collection, leila, VIEWER);
        assertThat(member(viewer).edition()).isEqualTo(Edition.APPROVED);
        given.as(leila, () -> collections.set(collection.id(), new Settings(1, true, false)));
        assertThat(member(viewer).edition()).isEqualTo(Edition.WORKING);
        assertThat(member(viewer).may(READ_WORKING)).isTrue();
        assertThat(member(viewer).may(COMMENT)).isFalse();
    }

    @Test
    void whoever_loses_their_grant_during_a_transaction_reads_on_in_it_but_changes_nothing_more() {
        Account editor = given.member("Reza");
        var grant = given.as(leila, () -> grants.give(collection.id(), editor.id(), EDITOR, null));
        given.run(
                editor,
                () -> transaction.executeWithoutResult(status -> {
                    access.require(collection.id(), EDIT);
                    given.run(leila, () -> grants.revoke(collection.id(), grant.id()));
                    assertThat(access.require(collection.id(), READ).id()).isEqualTo(editor.id());
                    assertThatThrownBy(() -> access.require(collection.id(), EDIT))
                            .isInstanceOf(NotFound.class);
                }));
        assertHidden(editor, collection.id());
    }

    @ParameterizedTest
    @EnumSource
    void for_those_without_a_grant_the_collection_does_not_exist(InstanceRole role) {
        assertHidden(given.account("Stranger", role), collection.id());
    }

    @Test
    void a_collection_that_was_never_created_answers_the_same() {
        assertHidden(leila, CollectionId.next());
    }

    @Test
    void nobody_signed_in_gets_no_answer_at_all() {
        assertThatThrownBy(() -> access.require(collection.id(), READ)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void a_deactivation_holds_at_once() {
        Account editor = given.memberOf(collection, leila, EDITOR);
        teamwork.set(editor, AccountStatus.DEACTIVATED);
        assertThatThrownBy(() -> member(editor)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void a_grant_that_has_expired_is_none() {
        Account editor = given.member("Editor");
        Grant grant = given.as(leila, () -> grants.give(collection.id(), editor.id(), EDITOR, null));
        teamwork.expire(grant.id());
        assertHidden(editor, collection.id());
        assertThat(given.as(editor, collections::mine)).isEmpty();
    }

    @Test
    void a_team_s_grant_is_its_members_own() {
        Account reviewer = given.member("Reviewer");
        give(teamwork.team("Reviewers", reviewer), REVIEWER);
        assertThat(member(reviewer).role()).isEqualTo(REVIEWER);
        assertThat(given.as(reviewer, collections::mine)).containsExactly(collection);
        assertHidden(given.member("Outsider"), collection.id());
    }

    @Test
    void of_several_grants_the_highest_counts_until_it_expires() {
        Account account = given.memberOf(collection, leila, VIEWER);
        Grant high = give(teamwork.team("Reviewers", account), REVIEWER);
        give(teamwork.team("Commenters", account), COMMENTER);
        assertThat(member(account).role()).isEqualTo(REVIEWER);
        teamwork.expire(high.id());
        assertThat(member(account).role()).isEqualTo(COMMENTER);
    }

    @Test
    void a_grant_in_one_collection_opens_no_other() {
        Account editor = given.memberOf(collection, leila, EDITOR);
        assertHidden(editor, given.collectionOf(leila).id());
    }

    @Test
    void the_system_s_account_may_do_everything_in_every_collection_there_is() {
        Account system = given.member("System");
        teamwork.set(system, AccountStatus.SYSTEM);
        given.run(system, () -> {
            for (Permission permission : Permission.values()) {
                assertThat(access.require(collection.id(), permission).role()).isEqualTo(MANAGER);
            }
        });
        assertHidden(system, CollectionId.next());
    }

    private Grant give(TeamId team, Role role) {
        return given.as(leila, () -> grants.give(collection.id(), team, role, null));
    }

    private Member member(Account account) {
        return given.as(account, () -> access.member(collection.id()).orElseThrow());
    }

    private void assertHidden(Account account, CollectionId id) {
        given.run(account, () -> {
            assertThat(access.member(id)).isEmpty();
            for (Permission permission : Permission.values()) {
                assertThatThrownBy(() -> access.require(id, permission)).isInstanceOf(NotFound.class);
            }
        });
    }
}
