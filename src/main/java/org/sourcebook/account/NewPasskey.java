package org.sourcebook.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.sourcebook.account.internal.Creation;
import org.sourcebook.kernel.AccountId;

/**
 * A passkey that somebody may add: they have just shown who they are, in the same step. It stays at the server, so nobody
 * adds a passkey who has an open session and no more.
 */
public final class NewPasskey implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Duration LASTS = Duration.ofMinutes(5);

    private final AccountId account;
    private final String name;
    private final Creation creation;
    private final Instant since;

    NewPasskey(AccountId account, String name, Creation creation, Instant since) {
        this.account = account;
        this.name = name;
        this.creation = creation;
        this.since = since;
    }

    /** What the browser has to be asked, as the standard's {@code PublicKeyCredentialCreationOptionsJSON}. */
    public String question() {
        return creation.question();
    }

    String name() {
        return name;
    }

    Creation creation() {
        return creation;
    }

    /** Whether this account may add it at a time. */
    boolean isFor(AccountId asking, Instant now) {
        return account.equals(asking) && !now.isBefore(since) && now.isBefore(since.plus(LASTS));
    }
}
