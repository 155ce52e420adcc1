package org.sourcebook.account.internal;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.design.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the console the setup code, once the server listens and as long as there is no administrator. */
@Component
class SetupAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(SetupAnnouncement.class);

    private final AccountRepository accounts;
    private final SetupCode code;

    SetupAnnouncement(AccountRepository accounts, SetupCode code) {
        this.accounts = accounts;
        this.code = code;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext && !accounts.hasAdministrator()) {
            LOG.info(Texts.text("setup.announcement", Map.of("code", code.text())));
        }
    }
}
