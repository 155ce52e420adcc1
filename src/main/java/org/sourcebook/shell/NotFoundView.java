package org.sourcebook.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.NotFound;

/** What an address shows whose entry or collection is not there, or not for the one who asks. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends TroubleScreen implements HasErrorParameter<NotFound> {

    NotFoundView() {
        super("shell.not-found");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say(Texts.text(parameter.getException()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
