package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.collection.Role.EDITOR;
import static org.sourcebook.collection.Role.MANAGER;
import static org.sourcebook.collection.Role.VIEWER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.collection.Reach.Seen;
import org.sourcebook.collection.Reach.Unseen;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(Teamwork.class)
class ReachesTest {

    @Autowired
    Given given;

    @Autowired
    Teamwork teamwork;

    @Autowired
    Grants grants;

    @Autowired
    Collections collections;

    @Autowired
    Reaches reaches;

    private Account omar;
    private Account leila;
    private Account amir;
    private Collection collection;

    @BeforeEach
    void leila_manages_a_collection() {
        omar = given.account("Omar", ADMIN);
        leila = given.member("Leila");
        amir = given.member("Amir");
        collection = given.collectionOf(leila);
    }

    @Test
    void managers_are_told_every_reason_why_somebody_sees_their_collection_the_highest_first() {
        TeamId team = teamwork.team("Geneva", amir);
        Instant end = Instant.now().plus(14, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        Grant own = give(amir, VIEWER, end);
        Grant teams = given.as(leila, () -> grants.give(collection.id(), team, EDITOR, null));
        Account gone = given.memberOf(collection, leila, VIEWER);
        teamwork.expire(give(gone, VIEWER, end).id());

        assertThat(given.as(leila, () -> grants.holders(collection.id())))
                .containsExactly(
                        new Holder(amir.id(), "Amir", EDITOR, List.of(teams, own)),
                        new Holder(leila.id(), "Leila", MANAGER, List.of(grantOfLeila())));
        assertThatThrownBy(() -> given.as(amir, () -> grants.holders(collection.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> given.as(omar, () -> grants.holders(collection.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyone_is_told_of_all_that_they_see_themselves_by_name() {
        give(amir, VIEWER, null);
        Collection other = given.as(leila, () -> collections.create("z-" + collection.slug(), "Another", ""));
        TeamId team = teamwork.team("Geneva", amir);
        given.as(leila, () -> grants.give(other.id(), team, EDITOR, null));

        assertThat(given.as(amir, reaches::mine))
                .extracting(reach -> ((Seen) reach).name(), Reach::role)
                .containsExactly(tuple("A collection", VIEWER), tuple("Another", EDITOR));
        assertThat(given.as(omar, reaches::mine)).isEmpty();
        assertThatThrownBy(reaches::mine).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void an_administrator_is_told_of_what_they_do_not_see_no_more_than_role_reason_and_whom_to_ask() {
        Grant amirs = give(amir, EDITOR, null);

        assertThat(given.as(omar, () -> reaches.of(amir.id())))
                .containsExactly(new Unseen(List.of("Leila"), EDITOR, List.of(amirs)));

        give(omar, VIEWER, null);
        assertThat(given.as(omar, () -> reaches.of(amir.id())))
                .containsExactly(new Seen(collection.slug(), "A collection", EDITOR, List.of(amirs)));
    }

    @Test
    void a_role_that_has_ended_is_no_reason_neither_to_see_nor_to_be_told() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        Grant amirs = give(amir, EDITOR, null);
        teamwork.expire(give(omar, VIEWER, tomorrow).id());
        assertThat(given.as(omar, () -> reaches.of(amir.id()))).hasOnlyElementsOfType(Unseen.class);

        teamwork.expire(amirs.id());
        assertThat(given.as(omar, () -> reaches.of(amir.id()))).isEmpty();
    }

    @Test
    void only_administrators_ask_about_others() {
        assertThatThrownBy(() -> given.as(leila, () -> reaches.of(amir.id()))).isInstanceOf(Forbidden.class);
    }

    private Grant give(Account account, Role role, @Nullable Instant expires) {
        return given.as(leila, () -> grants.give(collection.id(), account.id(), role, expires));
    }

    private Grant grantOfLeila() {
        return given.as(leila, () -> grants.of(collection.id())).getFirst();
    }
}
