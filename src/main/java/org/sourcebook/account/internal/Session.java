package org.sourcebook.account.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.SignedIn;
import org.sourcebook.kernel.AccountId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whose session this is, and the role that it was opened with. The password's hash is dropped once it was compared. */
public final class Session implements UserDetails, SignedIn, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final AccountId accountId;
    private final InstanceRole role;
    private transient @Nullable String passwordHash;

    Session(AccountId accountId, InstanceRole role, String passwordHash) {
        this.accountId = accountId;
        this.role = role;
        this.passwordHash = passwordHash;
    }

    @Override
    public AccountId accountId() {
        return accountId;
    }

    /** The role that the account had when the session was opened: what the routes of this session are opened by. */
    public InstanceRole role() {
        return role;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** The account's id: an e-mail address may change during a session. */
    @Override
    public String getUsername() {
        return accountId.toString();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Session session && session.accountId.equals(accountId);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }

    @Override
    public String toString() {
        return "Session[" + accountId + "]";
    }
}
