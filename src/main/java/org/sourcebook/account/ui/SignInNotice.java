package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.account.internal.ProviderRefusal;

/** Why somebody is on the sign-in page or at its second step, said by the page's address. */
enum SignInNotice {
    /** E-mail address and password do not belong together. */
    REFUSED,
    /** There were too many failures; the parameter says for how many seconds to wait. */
    WAIT,
    /** The password was right, and the code cannot be used. */
    CODE_REFUSED,
    /** There were too many wrong codes; the parameter says for how many seconds to wait. */
    CODE_WAIT,
    /** A passkey was shown that cannot be used. */
    PASSKEY_REFUSED,
    /** There were too many passkeys that cannot be used; the parameter says for how many seconds to wait. */
    PASSKEY_WAIT,
    /** The second step took too long, or something about the account has changed. */
    HALF_WAY_OVER,
    /** The provider knows them, and no active account is connected with that. */
    IDENTITY_UNKNOWN,
    /** What came back from the provider cannot be believed. */
    PROVIDER_REFUSED,
    /** The provider says that it is not wanted. */
    PROVIDER_DECLINED,
    /** The provider does not answer. */
    PROVIDER_AWAY,
    /** Signing in through the provider did not begin here, or too long ago. */
    PROVIDER_OVER,
    /** There were too many failures; the parameter says for how many seconds to wait. */
    PROVIDER_WAIT,
    /** The database does not answer. */
    UNAVAILABLE,
    /** The account has just been made ready. */
    READY,
    /** A new password has just been chosen by a one-time link. */
    RESET_DONE,
    /** The person ended the session from another one. */
    ENDED_BY_OWNER,
    /** An administrator ended the session. */
    ENDED_BY_ADMINISTRATOR,
    /** The account was deactivated. */
    DEACTIVATED,
    /** The account was given another role. */
    ROLE_CHANGED,
    /** The password was changed in another session. */
    PASSWORD_CHANGED,
    /** The second factor was turned on or off in another session. */
    SECOND_FACTOR_CHANGED,
    /** A passkey was added or removed in another session. */
    PASSKEYS_CHANGED,
    /** An administrator took the second factor away. */
    SECOND_FACTOR_REMOVED,
    /** A second factor is required, and there is none. */
    SECOND_FACTOR_REQUIRED,
    /** The password was chosen anew by a one-time link. */
    PASSWORD_RESET,
    /** The account has another e-mail address. */
    EMAIL_CHANGED,
    /** An identity was connected or disconnected in another session. */
    IDENTITY_CHANGED,
    /** An administrator took the connection with an identity away. */
    IDENTITY_REMOVED,
    /** The session was not used for too long. */
    IDLE,
    /** The session was open for too long. */
    EXPIRED,
    /** The person signed out. */
    SIGNED_OUT;

    /** The notice that a session is over. */
    static SignInNotice of(SessionEnd why) {
        return valueOf(why.name());
    }

    /** The notice that nobody came in through the provider. */
    static SignInNotice of(ProviderRefusal.Why why) {
        return valueOf(why.name());
    }

    private static final int LONGEST = 30;
    private static final int LONGEST_FOR_CODES = 600;

    /** The address of the page that says it. */
    String url() {
        return "/" + page() + "?" + parameter();
    }

    /** The notice as a part of an address. */
    QueryParameters parameters() {
        return QueryParameters.simple(Map.of(parameter(), ""));
    }

    /** The sentence, on a page with this address. */
    String sentence(QueryParameters parameters) {
        return text(key(), Map.of("seconds", seconds(parameters)));
    }

    /** The key of the sentence. */
    String key() {
        return "sign-in.notice." + parameter();
    }

    /** The notice that an address holds, if any. */
    static Optional<SignInNotice> in(QueryParameters parameters) {
        return Arrays.stream(values())
                .filter(notice -> parameters.getParameters().containsKey(notice.parameter()))
                .findFirst();
    }

    /** How long to wait. Anybody can send an address with anything in it: no more is said than is ever asked for. */
    private int seconds(QueryParameters parameters) {
        int longest = this == CODE_WAIT ? LONGEST_FOR_CODES : LONGEST;
        return parameters
                .getSingleParameter(parameter())
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(seconds -> seconds >= 1 && seconds <= longest)
                .orElse(longest);
    }

    private String page() {
        return this == CODE_REFUSED || this == CODE_WAIT ? AccountNavigation.SECOND_STEP : AccountNavigation.SIGN_IN;
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
