package org.sourcebook.account.internal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.internal.AccountRepository.Credentials;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.SessionId;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds what an e-mail address signs in to.
 *
 * <p>An account that is not active is as unknown as one that does not exist; Spring Security then compares the password
 * with a hash of its own, so that both answers take the same time.
 */
@Component
class Sessions implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository accounts;
    private final Clock clock;

    Sessions(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return credentials(typed)
                .filter(Sessions::isActive)
                .flatMap(this::open)
                .map(UserDetails.class::cast)
                .orElseThrow(() -> new UsernameNotFoundException("No active account"));
    }

    /** Keeps a new hash of the same password, unless the password was changed since it was compared. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        if (user instanceof Session session && session.getPassword() instanceof String before && hash != null) {
            accounts.rehash(session.accountId(), before, hash);
        }
        return user;
    }

    /** What was typed into the form's field for the e-mail address, looked up. */
    Optional<Credentials> credentials(String typed) {
        try {
            return accounts.credentials(new EmailAddress(typed));
        } catch (Invalid noAddress) {
            return Optional.empty();
        }
    }

    /** What an account signs in with, if it is active and has a password. */
    Optional<Credentials> credentials(AccountId account) {
        return accounts.credentials(account).filter(Sessions::isActive).filter(found -> found.passwordHash() != null);
    }

    /** A new session of an account, if it is active. */
    Optional<Session> open(AccountId account) {
        return credentials(account).flatMap(this::open);
    }

    private static boolean isActive(Credentials found) {
        return found.account().status() == AccountStatus.ACTIVE;
    }

    private Optional<Session> open(Credentials found) {
        return Optional.ofNullable(found.passwordHash())
                .map(hash -> new Session(
                        SessionId.next(), found.account().id(), found.account().role(), clock.instant(), hash));
    }
}
