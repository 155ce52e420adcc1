package org.sourcebook.account.internal;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody whom a provider knows wants to sign in. */
final class IdentityAttempt extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Identity identity;

    IdentityAttempt(Identity identity) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.identity = identity;
    }

    Identity identity() {
        return identity;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return identity.subject();
    }
}
