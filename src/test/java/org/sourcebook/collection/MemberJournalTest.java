package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody's role changes after a change of theirs was allowed, and before it is recorded. */
@SourcebookTest
class MemberJournalTest {

    @Autowired
    Given given;

    @Autowired
    Access access;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    MemberJournal deeds;

    @Autowired
    Journal journal;

    @Autowired
    TransactionOperations transactions;

    private Account manager;
    private Account editor;
    private Collection collection;

    @BeforeEach
    void an_editor() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
    }

    @Test
    void what_is_done_with_the_role_that_one_still_has_is_recorded() {
        long before = records();
        change(() -> {});
        assertThat(records()).isEqualTo(before + 1);
    }

    @Test
    void a_higher_role_is_no_reason_to_refuse() {
        long before = records();
        change(() -> give(Role.REVIEWER));
        assertThat(records()).isEqualTo(before + 2);
    }

    @Test
    void whoever_lost_the_role_meanwhile_changes_nothing() {
        refuses(NotFound.class, () -> given.run(manager, () -> grants.revoke(collection.id(), grant())));
    }

    @Test
    void whoever_has_a_lower_role_by_now_changes_nothing() {
        refuses(RoleLowered.class, () -> give(Role.COMMENTER));
    }

    @Test
    void whoever_was_deactivated_meanwhile_changes_nothing() {
        Account administrator = given.account("Administrator", InstanceRole.ADMIN);
        refuses(NotSignedIn.class, () -> given.run(administrator, () -> accounts.deactivate(editor.id())));
    }

    private void refuses(Class<? extends DomainError> error, Runnable meanwhile) {
        ThrowingCallable change = () -> change(meanwhile);
        assertThatThrownBy(change).isInstanceOf(error);
        assertThat(given.as(manager, () -> journal.before(ChainId.of(collection.id()), Long.MAX_VALUE, 100)))
                .noneMatch(record -> record.account().equals(editor.id()));
    }

    /** The editor is let in, then something happens to them elsewhere, then their change is to be recorded. */
    private void change(Runnable meanwhile) {
        given.run(
                editor,
                () -> transactions.executeWithoutResult(status -> {
                    Member found = access.require(collection.id(), Permission.EDIT);
                    elsewhere(meanwhile);
                    deeds.append(found, new CollectionEvent.CollectionDescribed(collection.id(), "Renamed", ""));
                }));
    }

    private static void elsewhere(Runnable work) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            other.execute(work);
        }
    }

    private void give(Role role) {
        given.run(manager, () -> grants.give(collection.id(), editor.id(), role, null));
    }

    private GrantId grant() {
        return grants.of(collection.id()).stream()
                .filter(grant ->
                        grant.to() instanceof Grant.ToAccount to && to.account().equals(editor.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long records() {
        return journal.last(ChainId.of(collection.id()));
    }
}
