package org.sourcebook.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What an address shows whose screen failed. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FaultView extends TroubleScreen implements HasErrorParameter<Exception> {

    FaultView() {
        super("shell.trouble");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        say(Trouble.of(parameter.getCaughtException()).sentence());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
