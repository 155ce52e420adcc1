package org.sourcebook.account.internal;

import org.springframework.security.authentication.AccountStatusException;

/** Nobody came in through the provider, and why. */
public final class ProviderRefusal extends AccountStatusException {

    private static final long serialVersionUID = 1;

    /** What happened. */
    public enum Why {
        /** The provider says who it is, and no active account here is connected with that. */
        IDENTITY_UNKNOWN,
        /** What came back cannot be believed: signature, nonce, issuer, time, or a code that was used before. */
        PROVIDER_REFUSED,
        /** The provider says that the person, or a rule of its own, does not want it. */
        PROVIDER_DECLINED,
        /** The provider does not answer, or not as one. */
        PROVIDER_AWAY,
        /** It did not begin here, or too long ago. */
        PROVIDER_OVER
    }

    private final Why why;

    ProviderRefusal(Why why) {
        super(why.name());
        this.why = why;
    }

    ProviderRefusal(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    /** What happened. */
    public Why why() {
        return why;
    }
}
