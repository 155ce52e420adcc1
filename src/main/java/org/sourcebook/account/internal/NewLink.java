package org.sourcebook.account.internal;

import org.jspecify.annotations.Nullable;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.kernel.AccountId;

/**
 * A one-time link that is to be made.
 *
 * @param account whose it is
 * @param by who makes it
 * @param newEmail the address that it makes the account's, if that is its purpose
 * @param mailed whether it goes by mail; else it is shown to whoever makes it, to hand it over
 */
public record NewLink(
        LinkPurpose purpose,
        AccountId account,
        AccountId by,
        @Nullable String newEmail,
        boolean mailed) {}
