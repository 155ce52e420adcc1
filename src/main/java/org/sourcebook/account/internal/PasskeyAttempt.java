package org.sourcebook.account.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** What somebody does who shows a passkey. */
final class PasskeyAttempt extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final @Nullable PublicKeyCredentialRequestOptions asked;
    private final String answer;
    private AccountId owner = FailedSignIns.NOBODY;

    /**
     * @param asked what the browser was asked; null if nothing, or it was answered before
     * @param answer what it answered, as JSON
     */
    PasskeyAttempt(@Nullable PublicKeyCredentialRequestOptions asked, String answer) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.asked = asked;
        this.answer = answer;
    }

    Optional<PublicKeyCredentialRequestOptions> asked() {
        return Optional.ofNullable(asked);
    }

    @Override
    public String getCredentials() {
        return answer;
    }

    /** Whose passkey is shown, as far as is known; that it can be used is another matter. */
    @Override
    public AccountId getPrincipal() {
        return owner;
    }

    void isOf(AccountId account) {
        owner = account;
    }
}
