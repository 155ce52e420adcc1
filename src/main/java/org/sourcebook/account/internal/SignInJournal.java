package org.sourcebook.account.internal;

import org.sourcebook.account.SessionEnd;
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

/**
 * Opens and ends the rows of sessions, records sign-ins and sign-outs, and has failures counted. Nobody gets in when it
 * cannot be recorded: the failure reaches the form.
 */
@Component
class SignInJournal {

    private final Journal journal;
    private final FailedSignIns failures;
    private final SessionRepository rows;
    private final Provider provider;

    SignInJournal(Journal journal, FailedSignIns failures, SessionRepository rows, Provider provider) {
        this.journal = journal;
        this.failures = failures;
        this.rows = rows;
        this.provider = provider;
    }

    @EventListener
    @Transactional
    void succeeded(AuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication.getPrincipal() instanceof Session person) {
            failures.tell(person.accountId());
            rows.open(person.id(), person.accountId(), SignInPlace.in(authentication));
            append(person.accountId(), event(person.accountId(), authentication));
        }
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        switch (event.getAuthentication()) {
            case SecondStepAttempt attempt ->
                failures.codeRefused(attempt.halfWay().account());
            case PasskeyAttempt attempt -> failures.passkeyRefused(attempt.getPrincipal());
            case Authentication attempt -> failures.refused(attempt.getName());
        }
    }

    @EventListener
    @Transactional
    void ended(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            person.sessionId().ifPresent(id -> rows.end(id, SessionEnd.SIGNED_OUT));
            append(person.accountId(), new SignInEvent.Ended(person.accountId()));
        }
    }

    private SignInEvent event(AccountId account, Authentication signedIn) {
        boolean through = signedIn.getAuthorities().stream()
                .anyMatch(shown -> FirstStep.PROVIDER.authority().equals(shown.getAuthority()));
        return through
                ? new SignInEvent.SucceededThrough(account, provider.name().orElse(""))
                : new SignInEvent.Succeeded(account);
    }

    private void append(AccountId account, SignInEvent event) {
        journal.append(ChainId.INSTANCE, account, event);
    }
}
