package org.sourcebook.account;

import java.time.Instant;

/**
 * An invitation as it is handed over; its token is told this once.
 *
 * @param account whom it is for
 * @param token what the link holds
 * @param expires until when the link can be used
 */
public record Invitation(Account account, LinkToken token, Instant expires) {}
