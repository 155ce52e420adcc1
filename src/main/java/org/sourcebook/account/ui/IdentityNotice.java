package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.internal.IdentityTaken;
import org.sourcebook.account.internal.MustWait;
import org.sourcebook.account.internal.ProviderRefusal;
import org.springframework.security.core.AuthenticationException;

/** What came of connecting one's account with an identity, said by the address of one's own account. */
enum IdentityNotice {
    /** It is connected. */
    CONNECTED,
    /** It is connected already, or the identity is with another account. */
    TAKEN,
    /** What the provider answered cannot be believed. */
    REFUSED,
    /** The provider says that it is not wanted. */
    DECLINED,
    /** The provider does not answer. */
    AWAY,
    /** It took too long. */
    OVER,
    /** There were too many failures. */
    WAIT,
    /** The database does not answer. */
    UNAVAILABLE;

    private static final String PARAMETER = "identity";

    static IdentityNotice of(AuthenticationException why) {
        return switch (why) {
            case IdentityTaken taken -> TAKEN;
            case MustWait early -> WAIT;
            case ProviderRefusal refusal ->
                switch (refusal.why()) {
                    case IDENTITY_UNKNOWN, PROVIDER_REFUSED -> REFUSED;
                    case PROVIDER_DECLINED -> DECLINED;
                    case PROVIDER_AWAY -> AWAY;
                    case PROVIDER_OVER -> OVER;
                };
            default -> UNAVAILABLE;
        };
    }

    /** The address of the page that says it. */
    String url() {
        return "/" + AccountNavigation.ME + "?" + PARAMETER + "=" + word();
    }

    /** The sentence, for a provider that people call so. */
    String sentence(String provider) {
        return text("identity.notice." + word(), Map.of("provider", provider));
    }

    /** The notice that an address holds, if any. */
    static Optional<IdentityNotice> in(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PARAMETER)
                .flatMap(word -> Arrays.stream(values())
                        .filter(notice -> notice.word().equals(word))
                        .findFirst());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
