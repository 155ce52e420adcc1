package org.sourcebook.account.internal;

import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.db.Columns;
import org.sourcebook.kernel.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts as passkeys know them: by their id, which says nothing of the person. Spring Security's name for one is our id
 * in letters; what authenticators show to people is the e-mail address and the name.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AccountRepository accounts;

    PasskeyOwners(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find(account(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return find(AccountId.parse(accountId));
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("There is no such account");
    }

    /** Accounts are never deleted. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts are never deleted");
    }

    static Bytes id(AccountId account) {
        return new Bytes(Columns.write(account.value()));
    }

    static AccountId account(Bytes id) {
        return new AccountId(Columns.read(id.getBytes()));
    }

    private @Nullable PublicKeyCredentialUserEntity find(AccountId id) {
        return accounts.find(id).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(account.id()))
                .name(account.email())
                .displayName(account.name())
                .build();
    }
}
