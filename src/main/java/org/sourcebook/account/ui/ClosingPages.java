package org.sourcebook.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.account.internal.OpenPages;
import org.springframework.stereotype.Component;

/** Sends the open pages of a session to the sign-in page, over the connection that each keeps to its server. */
@Component
class ClosingPages implements OpenPages {

    @Override
    public void close(HttpSession session, SessionEnd why) {
        String signIn = SignInNotice.of(why).url();
        for (VaadinSession screens : VaadinSession.getAllSessions(session)) {
            screens.access(() -> {
                screens.getUIs().forEach(page -> send(page, signIn));
                // From now on whatever a page asks is refused, and so is a page that could not be told.
                screens.close();
            });
        }
    }

    private static void send(UI page, String address) {
        page.getPage().setLocation(address);
        if (page.getPushConfiguration().getPushMode().isEnabled()) {
            page.push();
        }
    }
}
