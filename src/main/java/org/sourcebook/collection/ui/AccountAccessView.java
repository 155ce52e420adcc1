package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.ui.AccountNavigation;
import org.sourcebook.collection.Reaches;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.NotFound;

/** What an account can see, and why, as far as the administrator who asks may know. */
@Route(AccountNavigation.ACCOUNTS + "/:account/access")
@RolesAllowed("ADMIN")
class AccountAccessView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final Reaches reaches;
    private String title = "";

    AccountAccessView(Accounts accounts, Reaches reaches) {
        this.accounts = accounts;
        this.reaches = reaches;
        getContent().addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Account account = accounts.get(id(event.getRouteParameters()));
        title = Words.text("access.title", Map.of("name", account.name()));
        getContent().removeAll();
        getContent()
                .add(new PageHeader(title)
                        .back(Words.text("access.accounts"), AccountNavigation.ACCOUNTS)
                        .explained(Words.text("access.explanation")));
        switch (account.status()) {
            case DEACTIVATED -> getContent().add(new Paragraph(Words.text("access.deactivated")));
            case INVITED -> getContent().add(new Paragraph(Words.text("access.invited")));
            case ACTIVE, SYSTEM -> {}
        }
        getContent().add(ReachRows.of(reaches.of(account.id())));
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(title);
    }

    private static AccountId id(RouteParameters address) {
        try {
            return AccountId.parse(address.get("account").orElseThrow(NotFound::new));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
