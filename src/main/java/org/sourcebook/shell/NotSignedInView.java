package org.sourcebook.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.account.ui.AccountNavigation;

/** Leads to the sign-in page when the account has been deactivated, or signed out in another window. */
@AnonymousAllowed
class NotSignedInView extends Div implements HasErrorParameter<NotSignedIn> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotSignedIn> parameter) {
        event.getUI().getPage().setLocation(AccountNavigation.SIGN_IN);
        return HttpServletResponse.SC_UNAUTHORIZED;
    }
}
