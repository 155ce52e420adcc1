package org.sourcebook.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Forbidden;

/** What an address shows that leads to something the one who asks may not do. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ForbiddenView extends TroubleScreen implements HasErrorParameter<Forbidden> {

    ForbiddenView() {
        super("shell.forbidden");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Forbidden> parameter) {
        say(Texts.text(parameter.getException()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
