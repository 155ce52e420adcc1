package org.sourcebook.account.internal;

import org.sourcebook.account.SignedIn;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records sign-ins, failures and sign-outs. Nobody gets in when it cannot be recorded: the failure reaches the form. */
@Component
class SignInJournal {

    private final Journal journal;
    private final Sessions sessions;

    SignInJournal(Journal journal, Sessions sessions) {
        this.journal = journal;
        this.sessions = sessions;
    }

    @EventListener
    @Transactional
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            append(person.accountId(), new SignInEvent.Succeeded(person.accountId()));
        }
    }

    @EventListener
    @Transactional
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        Authentication attempt = event.getAuthentication();
        append(
                AccountId.OPERATOR,
                sessions.credentials(attempt.getName())
                        .<SignInEvent>map(
                                found -> new SignInEvent.Failed(found.account().id()))
                        .orElseGet(SignInEvent.FailedForNobody::new));
    }

    @EventListener
    @Transactional
    void ended(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            append(person.accountId(), new SignInEvent.Ended(person.accountId()));
        }
    }

    private void append(AccountId account, SignInEvent event) {
        journal.append(ChainId.INSTANCE, account, event);
    }
}
