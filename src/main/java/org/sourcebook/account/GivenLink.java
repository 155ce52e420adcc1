package org.sourcebook.account;

import java.time.Instant;

/** A one-time link that an administrator has made for somebody. */
public sealed interface GivenLink {

    /** Whose account it is about. */
    Account account();

    /** The e-mail address whose reader is to have it. */
    String to();

    /** Until when it can be used. */
    Instant expires();

    /** What it is for. */
    LinkPurpose purpose();

    /** It is on its way by mail, and nobody else sees it. */
    record Mailed(LinkPurpose purpose, Account account, String to, Instant expires) implements GivenLink {}

    /**
     * No mail is configured: the administrator is to hand it over.
     *
     * @param token what the link holds, told this once
     */
    record ToHandOver(LinkPurpose purpose, Account account, String to, Instant expires, LinkToken token)
            implements GivenLink {}
}
