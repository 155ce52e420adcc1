package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.PendingInvitation;
import org.sourcebook.account.PendingInvitation.State;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class PendingInvitationsViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    private final String mark = Id.nextValue().toString();
    private Screens screens;
    private BrowserlessUIContext window;
    private Account invited;

    @BeforeEach
    void omar_looks_at_who_is_invited() {
        screens = new Screens(program);
        Account omar = given.account("Omar", InstanceRole.ADMIN);
        invited = given.as(
                        omar, () -> accounts.invite(mark + "@example.org", "<b>" + mark + "</b>", InstanceRole.GUEST))
                .account();
        window = screens.of(omar);
        window.navigate(PendingInvitationsView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_invitation_is_shown_with_its_person_role_inviter_way_and_end() {
        assertThat(cells())
                .anySatisfy(cell -> assertThat(cell).contains("<b>" + mark + "</b>", mark + "@example.org"))
                .anySatisfy(cell -> assertThat(cell).startsWith("By Omar, ").endsWith("Link to hand over"))
                .anySatisfy(cell -> assertThat(cell).startsWith("Openuntil "));
        assertThat(window.test(grid()).getCellText(row(), 1)).isEqualTo("Guest");
    }

    @Test
    void its_link_is_made_anew_and_shown_to_be_handed_over() {
        view().renew(invited);

        assertThat(window.find(TextField.class)
                        .withLabel("One-time link")
                        .single()
                        .getValue())
                .matches("http://.*/invitation/[A-Za-z0-9_-]{43}");
    }

    @Test
    void it_is_closed_after_a_question_and_says_so_from_then_on() {
        view().close(invited);
        assertThat(listed().state()).isEqualTo(State.OPEN);

        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(listed().state()).isEqualTo(State.CLOSED);
        assertThat(cells()).contains("Closed");
    }

    private List<String> cells() {
        int row = row();
        return List.of(0, 2, 3).stream()
                .map(column -> window.test(grid()).getCellComponent(row, column))
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private int row() {
        return grid().getListDataView().getItems().toList().indexOf(listed());
    }

    private PendingInvitation listed() {
        return grid().getListDataView()
                .getItems()
                .filter(one -> one.account().equals(invited))
                .findFirst()
                .orElseThrow();
    }

    private PendingInvitationGrid grid() {
        return window.find(PendingInvitationGrid.class).single();
    }

    private PendingInvitationsView view() {
        return (PendingInvitationsView) window.getCurrentView();
    }
}
