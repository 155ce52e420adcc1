package org.sourcebook.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why somebody is on the sign-in page, said by the page's address. */
enum SignInNotice {
    /** E-mail address and password do not belong together. */
    REFUSED,
    /** The database does not answer. */
    UNAVAILABLE,
    /** The account has just been made ready. */
    READY;

    /** The address of the sign-in page with this notice. */
    String url() {
        return "/" + AccountNavigation.SIGN_IN + "?" + parameter();
    }

    /** The notice as a part of an address. */
    QueryParameters parameters() {
        return QueryParameters.simple(Map.of(parameter(), ""));
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

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
