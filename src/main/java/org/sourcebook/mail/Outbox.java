package org.sourcebook.mail;

import org.sourcebook.mail.internal.MailSettings;
import org.sourcebook.mail.internal.Postman;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where letters are put that are to be mailed. Whoever does so has asked for permission before. */
@Component
public class Outbox {

    private final boolean open;
    private final Postman postman;

    Outbox(MailSettings settings, PublicAddress address, Postman postman) {
        if (settings.present() && address.address().isEmpty()) {
            throw new BadSetting("setting.mail-without-address");
        }
        this.open = settings.present();
        this.postman = postman;
    }

    /** Whether mail is configured. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Mails a letter in the background: once the present transaction is committed, or at once where there is none.
     *
     * @param undelivered is done, on another thread and without a transaction, if the letter has to be given up
     * @throws IllegalStateException if mail is not configured
     */
    public void put(Letter letter, Runnable undelivered) {
        if (!open) {
            throw new IllegalStateException("Mail is not configured");
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    postman.send(letter, undelivered);
                }
            });
        } else {
            postman.send(letter, undelivered);
        }
    }
}
