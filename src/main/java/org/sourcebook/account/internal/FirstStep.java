package org.sourcebook.account.internal;

import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What somebody showed first to sign in. */
public enum FirstStep {
    /** E-mail address and password. */
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    /** What a provider says of them. */
    PROVIDER(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);

    private final String authority;

    FirstStep(String authority) {
        this.authority = authority;
    }

    /** What a session's authorities say of it. */
    FactorGrantedAuthority factor() {
        return FactorGrantedAuthority.fromAuthority(authority);
    }

    /** What a session's authorities call it. */
    String authority() {
        return authority;
    }
}
