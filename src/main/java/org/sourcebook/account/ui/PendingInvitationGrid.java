package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.PendingInvitation;
import org.sourcebook.account.PendingInvitation.State;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Narrow;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;

/** A list of invitations, each with what can be done about it. */
class PendingInvitationGrid extends Grid<PendingInvitation> {

    /** In rem: what the columns take beside each other. */
    private static final int ROOM_FOR_COLUMNS = 44;

    private final transient Deeds deeds;
    private final String renew;
    private boolean stacked;

    /** What can be done about an invitation. */
    interface Deeds {

        void renew(Account account);

        void close(Account account);
    }

    /** @param renew the words for making a link anew */
    PendingInvitationGrid(Deeds deeds, String renew) {
        this.deeds = deeds;
        this.renew = renew;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentColumn(this::person).setHeader(text("accounts.person")).setFlexGrow(3);
        var role = addColumn(PendingInvitationGrid::role)
                .setHeader(text("account.role"))
                .setWidth("9rem")
                .setFlexGrow(0);
        var origin = addComponentColumn(PendingInvitationGrid::origin)
                .setHeader(text("invitations.invited"))
                .setFlexGrow(2);
        var state = addComponentColumn(PendingInvitationGrid::state)
                .setHeader(text("invitations.state"))
                .setWidth("13rem")
                .setFlexGrow(0);
        addComponentColumn(this::actions).setWidth("4.5rem").setFlexGrow(0);
        Narrow.tell(this, ROOM_FOR_COLUMNS, narrow -> {
            stacked = narrow;
            List.of(role, origin, state).forEach(column -> column.setVisible(!narrow));
            getDataProvider().refreshAll();
        });
    }

    /** Who it is; where there is no room for columns, also what these would say. */
    private Component person(PendingInvitation invitation) {
        var email = new UserText(invitation.account().email());
        email.addClassNames("sb-quiet", "sb-small");
        var person = new Div(new UserText(invitation.account().name()), email);
        person.addClassName("sb-person");
        if (stacked) {
            person.add(new Span(role(invitation)), origin(invitation), state(invitation));
        }
        return person;
    }

    private static String role(PendingInvitation invitation) {
        return text("account.role." + invitation.account().role());
    }

    private static Component origin(PendingInvitation invitation) {
        var words = Map.of("name", invitation.by(), "time", Times.exact(invitation.made()));
        var way = new Span(text(invitation.mailed() ? "invitations.mailed" : "invitations.handed-over"));
        way.addClassNames("sb-quiet", "sb-small");
        var origin = new Div(new UserText(text("invitations.by", words)), way);
        origin.addClassName("sb-person");
        return origin;
    }

    private static Component state(PendingInvitation invitation) {
        var state = new Div(new Badge(invitation.state(), text("invitations.state." + invitation.state())));
        state.addClassName("sb-standing");
        if (invitation.state() != State.CLOSED) {
            state.add(new Span(text(
                    "invitations.until." + invitation.state(), Map.of("time", Times.exact(invitation.expires())))));
        }
        return state;
    }

    private Component actions(PendingInvitation invitation) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(
                text("invitations.actions", Map.of("name", invitation.account().name())));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(renew, click -> deeds.renew(invitation.account()));
        if (invitation.state() == State.OPEN) {
            menu.addItem(text("invitations.close"), click -> deeds.close(invitation.account()));
        }
        return button;
    }
}
