package org.sourcebook.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.SignedIn;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.SessionId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whose session this is, when it was opened and with which role. The password's hash is dropped once it was compared. */
public final class Session implements UserDetails, SignedIn, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final SessionId id;
    private final AccountId accountId;
    private final InstanceRole role;
    private final Instant opened;
    private transient @Nullable String passwordHash;

    Session(SessionId id, AccountId accountId, InstanceRole role, Instant opened, String passwordHash) {
        this.id = id;
        this.accountId = accountId;
        this.role = role;
        this.opened = opened;
        this.passwordHash = passwordHash;
    }

    @Override
    public AccountId accountId() {
        return accountId;
    }

    /** The id of its row in the database. */
    SessionId id() {
        return id;
    }

    @Override
    public Optional<SessionId> sessionId() {
        return Optional.of(id);
    }

    /** When the last step of signing in was done. */
    Instant opened() {
        return opened;
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
