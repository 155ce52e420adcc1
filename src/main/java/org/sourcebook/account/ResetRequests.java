package org.sourcebook.account;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.internal.AccountLinkRepository;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EmailAddress;
import org.sourcebook.account.internal.NewLink;
import org.sourcebook.account.internal.OneTimeLinks;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Mails a link to whoever has forgotten a password: in the background, so that asking takes as long for everyone. */
@Component
class ResetRequests {

    /** For how long a link is left alone that was made: whoever asks again and again must not take it from its person. */
    static final Duration LEFT_ALONE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ResetRequests.class);
    private static final int AT_ONCE = 2;

    private final AccountRepository accounts;
    private final AccountLinkRepository open;
    private final OneTimeLinks links;
    private final AccountMail mail;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("reset-", 1).factory());

    ResetRequests(
            AccountRepository accounts,
            AccountLinkRepository open,
            OneTimeLinks links,
            AccountMail mail,
            Journal journal,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.open = open;
        this.links = links;
        this.mail = mail;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes a request, to answer it soon. */
    void take(EmailAddress email) {
        threads.execute(() -> {
            try {
                answer(email);
            } catch (RuntimeException unanswered) {
                LOG.warn("A link to choose another password could not be made: {}", unanswered.toString());
            }
        });
    }

    /** Mails a link, if this is the address of an active account and none was made for it a moment ago. */
    void answer(EmailAddress email) {
        transactions.executeWithoutResult(status -> accounts.credentials(email)
                .flatMap(found -> accounts.lock(found.account().id()))
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .filter(account -> account.email().equals(email.value()))
                .filter(account -> !open.hasOpenSince(
                        account.id(), LinkPurpose.RESET, clock.instant().minus(LEFT_ALONE)))
                .ifPresent(this::mail));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private void mail(Account account) {
        var issued = links.issue(new NewLink(LinkPurpose.RESET, account.id(), AccountId.OPERATOR, null, true));
        mail.mail(LinkPurpose.RESET, account, account.email(), issued);
        journal.append(ChainId.INSTANCE, AccountId.OPERATOR, new AccountEvent.Forgotten(account.id()));
    }
}
