package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.SessionEnd;

/** Why somebody is on the sign-in page, said by the page's address. */
enum SignInNotice {
    /** E-mail address and password do not belong together. */
    REFUSED,
    /** There were too many failures; the parameter says for how many seconds to wait. */
    WAIT,
    /** The database does not answer. */
    UNAVAILABLE,
    /** The account has just been made ready. */
    READY,
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
    /** An administrator took the second factor away. */
    SECOND_FACTOR_REMOVED,
    /** A second factor is required, and there is none. */
    SECOND_FACTOR_REQUIRED,
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

    private static final int LONGEST = 30;

    /** The address of the sign-in page with this notice. */
    String url() {
        return "/" + AccountNavigation.SIGN_IN + "?" + parameter();
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
        return parameters
                .getSingleParameter(parameter())
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .filter(seconds -> seconds >= 1 && seconds <= LONGEST)
                .orElse(LONGEST);
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
