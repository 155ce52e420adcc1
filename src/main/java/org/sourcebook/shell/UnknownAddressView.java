package org.sourcebook.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.sourcebook.design.Texts;

/** What an address shows that no screen has. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnknownAddressView extends TroubleScreen implements HasErrorParameter<NotFoundException> {

    UnknownAddressView() {
        super("shell.not-found");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(Texts.text("error.not-found"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
