package org.sourcebook.account;

import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.WayIn;
import org.sourcebook.journal.Appended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people by mail, where it is configured, that how they get into their account was changed, be it by themselves, by an
 * administrator, or by somebody who has their session.
 */
@Component
class WayInNotices {

    private final AccountRepository accounts;
    private final AccountMail mail;

    WayInNotices(AccountRepository accounts, AccountMail mail) {
        this.accounts = accounts;
        this.mail = mail;
    }

    /** The letter leaves once the change is committed. */
    @EventListener
    void tell(Appended appended) {
        if (appended.event() instanceof WayIn change && mail.isPossible()) {
            accounts.find(change.account())
                    .ifPresent(account -> mail.tellOfWayIn(account, change.action(), appended.by()));
        }
    }
}
