package org.sourcebook.account;

import java.util.Map;
import java.util.TreeMap;
import org.sourcebook.account.internal.OneTimeLinks.Issued;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.mail.Letter;
import org.sourcebook.mail.Outbox;
import org.sourcebook.mail.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is written to people about their accounts. A letter that cannot be delivered is in the instance's journal. */
@Component
class AccountMail {

    private final Outbox outbox;
    private final PublicAddress address;
    private final Journal journal;
    private final TransactionOperations transactions;

    AccountMail(Outbox outbox, PublicAddress address, Journal journal, TransactionOperations transactions) {
        this.outbox = outbox;
        this.address = address;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Whether mail is configured. */
    boolean isPossible() {
        return outbox.isOpen();
    }

    /** Mails a link where mail is configured, and else gives it back for an administrator to hand over. */
    GivenLink give(LinkPurpose purpose, Account account, String to, Issued issued) {
        if (!isPossible()) {
            return new GivenLink.ToHandOver(purpose, account, to, issued.expires(), issued.token());
        }
        mail(purpose, account, to, issued);
        return new GivenLink.Mailed(purpose, account, to, issued.expires());
    }

    /** Mails a link. */
    void mail(LinkPurpose purpose, Account account, String to, Issued issued) {
        put(
                purpose.word(),
                account,
                to,
                Map.of(
                        "link", address.of(purpose.path(issued.token())).orElseThrow(),
                        "until", Times.inUtc(issued.expires())));
    }

    /** Tells the person that a password was chosen anew, where mail is configured. */
    void tellOfReset(Account account) {
        if (isPossible()) {
            put("password-reset", account, account.email(), Map.of());
        }
    }

    /**
     * Tells the person that how they get into their account was changed. To be called where mail is configured.
     *
     * @param change what was done, as the journal calls it
     * @param by who did it
     */
    void tellOfWayIn(Account account, String change, AccountId by) {
        String what = Texts.text(
                "letter.way-in.what",
                Map.of("change", change.replace('-', '_'), "whose", by.equals(account.id()) ? "own" : "other"));
        put("way-in", account, account.email(), Map.of("what", what));
    }

    /** Tells the reader of the present e-mail address that another one is to be the account's, where mail is configured. */
    void tellOfChange(Account account, String after) {
        if (isPossible()) {
            put("email-change-asked", account, account.email(), Map.of("after", after));
        }
    }

    private void put(String kind, Account account, String to, Map<String, String> words) {
        var all = new TreeMap<>(words);
        all.put("name", account.name());
        all.put("email", account.email());
        all.put("address", address.address());
        var letter = new Letter(
                to,
                account.name(),
                Texts.text("letter." + kind + ".subject", all),
                Texts.text("letter." + kind + ".body", all));
        outbox.put(letter, () -> tellOfFailure(account, kind));
    }

    private void tellOfFailure(Account account, String kind) {
        // A text chooses by one word, without hyphens, what it says.
        var event = new AccountEvent.MailNotDelivered(account.id(), kind.replace('-', '_'));
        transactions.executeWithoutResult(status -> journal.append(ChainId.INSTANCE, AccountId.OPERATOR, event));
    }
}
