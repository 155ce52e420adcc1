package org.sourcebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.sourcebook.design.Notice;
import org.springframework.stereotype.Component;

/** Answers what goes wrong while a screen is used: the screen stays as it is, with all that was typed, and a notice says why. */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var trouble = Trouble.of(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notice.failed(trouble.sentence()));
        }
    }
}
