package org.sourcebook.account.internal;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What somebody does who is half way: shows a code, or goes on. */
final class SecondStepAttempt extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final HalfWay halfWay;
    private String code;

    SecondStepAttempt(HalfWay halfWay, String code) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.halfWay = halfWay;
        this.code = code;
    }

    HalfWay halfWay() {
        return halfWay;
    }

    @Override
    public String getCredentials() {
        return code;
    }

    @Override
    public Object getPrincipal() {
        return halfWay.account();
    }

    @Override
    public void eraseCredentials() {
        super.eraseCredentials();
        code = "";
    }
}
