package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.sourcebook.account.ui.AccountNavigation;
import org.sourcebook.collection.Reaches;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;

/** What one can see oneself, and why. */
@Route(AccountNavigation.MY_ACCESS)
@PermitAll
class MyAccessView extends Composite<Div> implements HasDynamicTitle {

    MyAccessView(Reaches reaches) {
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(Words.text("access.mine"))
                                .back(Words.text("access.me"), AccountNavigation.ME)
                                .explained(Words.text("access.explanation")),
                        ReachRows.of(reaches.mine()));
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(Words.text("access.mine"));
    }
}
