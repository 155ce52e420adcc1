package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.PendingInvitations;
import org.sourcebook.design.Ask;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;

/** Who was invited and has not come in yet: until when they can, making their link anew, and taking it back. */
@Route(AccountNavigation.INVITATIONS)
@RolesAllowed("ADMIN")
class PendingInvitationsView extends Composite<Div> implements HasDynamicTitle, PendingInvitationGrid.Deeds {

    private final PendingInvitations pending;
    private final GivenLinks links;
    private final PendingInvitationGrid grid;
    private final EmptyState none =
            new EmptyState(VaadinIcon.ENVELOPE_O, text("invitations.none"), text("invitations.none.advice"));

    PendingInvitationsView(PendingInvitations pending, GivenLinks links) {
        this.pending = pending;
        this.links = links;
        this.grid = new PendingInvitationGrid(this, text(links.byMail() ? "invitations.send" : "invitations.renew"));
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(text("invitations.title"))
                                .explained(text("invitations.explanation"))
                                .back(text("accounts.title"), AccountNavigation.ACCOUNTS),
                        grid,
                        none);
        show();
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("invitations.title"));
    }

    @Override
    public void renew(Account account) {
        links.inviteAgain(account, this::refresh);
    }

    @Override
    public void close(Account account) {
        var words = Map.of("name", account.name());
        Ask.beforeTaking(
                text("invitations.close.question", words),
                text("invitations.close.consequence"),
                text("invitations.close"),
                () -> {
                    if (new FieldErrors().during(() -> pending.close(account.id()))) {
                        Notice.done(text("invitations.closed", words));
                    }
                    refresh();
                });
    }

    private void refresh() {
        new FieldErrors().during(this::show);
    }

    private void show() {
        var found = pending.all();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
    }
}
