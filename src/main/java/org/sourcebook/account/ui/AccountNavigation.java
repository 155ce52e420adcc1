package org.sourcebook.account.ui;

import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.TeamId;

/** Where the screens of accounts are: paths for links and for {@code UI.navigate}. */
public final class AccountNavigation {

    /** The sign-in page. */
    public static final String SIGN_IN = "sign-in";

    /** One's own account. */
    public static final String ME = "me";

    /** One's own tokens for programs. */
    public static final String TOKENS = "me/tokens";

    /** The accounts of the instance, for administrators. */
    public static final String ACCOUNTS = "admin/accounts";

    /** Who was invited and has not come in yet, for administrators. */
    public static final String INVITATIONS = ACCOUNTS + "/invitations";

    /** The teams of the instance, for administrators. */
    public static final String TEAMS = "admin/teams";

    /** What is required of accounts, for administrators. */
    public static final String POLICY = "admin/policy";

    /** Below the sign-in page, so that the cookie of a known browser is sent here, too. */
    static final String SECOND_STEP = SIGN_IN + "/second-step";

    /** Where a passkey is shown; below the sign-in page as well. */
    static final String PASSKEY = SIGN_IN + "/passkey";

    /** Where a browser asks what to show a passkey to. */
    static final String PASSKEY_QUESTION = PASSKEY + "/question";

    /** What happened in the instance, for administrators. */
    public static final String JOURNAL = "admin/journal";

    /** What one can see oneself, and why. */
    public static final String MY_ACCESS = "me/access";

    static final String TEAM = "teams";
    static final String SETUP = "setup";
    static final String INVITATION = "invitation";
    static final String RESET = "reset";
    static final String EMAIL_CHANGE = "email-change";
    static final String FORGOTTEN = "forgotten";

    private AccountNavigation() {}

    /** A team, for its members. */
    public static String toTeam(TeamId team) {
        return TEAM + "/" + team;
    }

    /** What an account can see, and why, for administrators. */
    public static String toAccess(AccountId account) {
        return ACCOUNTS + "/" + account + "/access";
    }
}
