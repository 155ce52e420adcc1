package org.sourcebook.account;

/** Why a session is over. */
public enum SessionEnd {
    /** The person signed out. */
    SIGNED_OUT,
    /** The person ended it from another session of their own. */
    ENDED_BY_OWNER,
    /** An administrator ended all sessions of the account. */
    ENDED_BY_ADMINISTRATOR,
    /** The account was deactivated. */
    DEACTIVATED,
    /** The account has another role than the session was opened with. */
    ROLE_CHANGED,
    /** The password was changed in another session. */
    PASSWORD_CHANGED,
    /** The account's second factor was turned on or off in another session. */
    SECOND_FACTOR_CHANGED,
    /** A passkey was added to the account or removed in another session. */
    PASSKEYS_CHANGED,
    /** An administrator took the account's second factor away. */
    SECOND_FACTOR_REMOVED,
    /** The account has to have a second factor, and has none. */
    SECOND_FACTOR_REQUIRED,
    /** The password was chosen anew by a one-time link. */
    PASSWORD_RESET,
    /** The account has another e-mail address. */
    EMAIL_CHANGED,
    /** An identity at a provider was connected with the account, or disconnected, in another session. */
    IDENTITY_CHANGED,
    /** An administrator took the account's connection with an identity away. */
    IDENTITY_REMOVED,
    /** Nobody used it for as long as is allowed. */
    IDLE,
    /** It was open for as long as is allowed. */
    EXPIRED
}
