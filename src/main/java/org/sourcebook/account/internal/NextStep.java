package org.sourcebook.account.internal;

import java.io.Serializable;
import java.time.Duration;
import org.sourcebook.account.TotpSecret;

/** What is left to do after the right password. */
public sealed interface NextStep extends Serializable {

    /** For how long it may be done. */
    default Duration lasts() {
        return Duration.ofMinutes(5);
    }

    /** A code has to be shown. */
    record Code() implements NextStep {}

    /**
     * A second factor has to be set up, which takes longer when there is no app yet.
     *
     * @param email whose e-mail address the app shows
     * @param secret what is to be given to the app
     */
    record Enrol(String email, TotpSecret secret) implements NextStep {

        @Override
        public Duration lasts() {
            return Duration.ofMinutes(15);
        }
    }

    /** A passkey has to be shown, since there is no other second factor; it signs in by itself. */
    record Passkey() implements NextStep {}

    /** All is shown; whoever has seen the new recovery codes goes on. */
    record Enter() implements NextStep {}
}
