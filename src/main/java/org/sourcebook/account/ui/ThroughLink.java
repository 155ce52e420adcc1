package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.sourcebook.account.internal.ProviderRequests;

/**
 * Leads to the provider. It is a link and no form: what our pages allow forms to lead to ends here, and browsers hold
 * redirections to that.
 */
class ThroughLink extends Anchor {

    /** @param provider what people call it */
    ThroughLink(String provider) {
        super(ProviderRequests.ADDRESS, text("sign-in.through", Map.of("provider", provider)));
        setRouterIgnore(true);
        addClassName("sb-through");
    }
}
