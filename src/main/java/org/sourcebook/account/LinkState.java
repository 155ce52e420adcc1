package org.sourcebook.account;

import java.time.Instant;
import java.util.Locale;

/** What a one-time link leads to. */
public sealed interface LinkState {

    /**
     * The link can be used.
     *
     * @param account whose it is
     * @param email the e-mail address that it is about: of a change the new one, else the account's
     * @param expires until when
     */
    record Open(Account account, String email, Instant expires) implements LinkState {}

    /** The link cannot be used. */
    enum Closed implements LinkState {
        /** Its time is over. */
        EXPIRED,
        /** A newer one took its place, or the account has changed so that it is not valid any more. */
        WITHDRAWN,
        /** It was used before. */
        USED,
        /** No link of this purpose has the token. */
        UNKNOWN,
        /** What stands in the address is no token at all, but perhaps a part of one. */
        MALFORMED;

        /** The translation key of the sentence that says so of a link, and what to do. */
        public String key(LinkPurpose purpose) {
            return "closed-link." + purpose.word() + "." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether there is such a link. */
        public boolean wasGiven() {
            return this != UNKNOWN && this != MALFORMED;
        }
    }
}
