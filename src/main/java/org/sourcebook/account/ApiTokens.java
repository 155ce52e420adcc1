package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sourcebook.account.TokenEvent.TokenMade;
import org.sourcebook.account.TokenEvent.TokenRevoked;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.ApiTokenRepository;
import org.sourcebook.account.internal.PresentPassword;
import org.sourcebook.account.internal.RevokedTokens;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The tokens by which programs work for accounts (handbook, programs). People make and revoke them; no token does. */
@Service
public class ApiTokens {

    private static final int MOST = 20;

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final PresentPassword presentPassword;
    private final ApiTokenRepository tokens;
    private final RevokedTokens revoked;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transactions;

    ApiTokens(
            CurrentAccount current,
            AccountRepository accounts,
            PresentPassword presentPassword,
            ApiTokenRepository tokens,
            RevokedTokens revoked,
            Journal journal,
            Clock clock,
            TransactionOperations transactions) {
        this.current = current;
        this.accounts = accounts;
        this.presentPassword = presentPassword;
        this.tokens = tokens;
        this.revoked = revoked;
        this.journal = journal;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** One's own that are not revoked, expired ones too, by name. For anyone signed in, in person. */
    @Transactional(readOnly = true)
    public List<ApiToken> mine() {
        return tokens.of(current.requireInPerson().id());
    }

    /**
     * Makes one. Its secret cannot be asked for again. For anyone signed in, in person, who knows their password.
     *
     * @throws Invalid if the password is wrong (field {@code present}), or there are too many tokens
     * @throws TooSoon if wrong passwords were tried too often for now
     */
    public IssuedToken issue(String present, NewToken wanted) {
        Account me = current.requireInPerson();
        presentPassword.require(me.id(), present);
        return Objects.requireNonNull(transactions.execute(status -> add(wanted)));
    }

    /**
     * Revokes one of one's own: from now on it is refused. For anyone signed in, in person.
     *
     * @throws NotFound if it is revoked, or somebody else's
     */
    @Transactional
    public void revoke(ApiTokenId id) {
        Account me = current.requireInPerson();
        if (!tokens.revoke(me.id(), id)) {
            throw new NotFound();
        }
        journal.append(ChainId.INSTANCE, me.id(), new TokenRevoked(me.id(), id));
    }

    /** How many of use each account has; those without any are left out. For administrators. */
    @Transactional(readOnly = true)
    public Map<AccountId, Integer> counts() {
        current.require(ADMIN);
        return tokens.counts();
    }

    /** Revokes all that an account has. For administrators. */
    @Transactional
    public void revokeAll(AccountId account) {
        Account administrator = current.require(ADMIN);
        revoked.all(account, administrator.id());
    }

    private IssuedToken add(NewToken wanted) {
        Account me = accounts.lockActing(current.requireInPerson().id());
        if (tokens.of(me.id()).size() >= MOST) {
            throw new Invalid("error.too-many-tokens", Map.of("most", MOST));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expires = now.plus(Duration.ofDays(wanted.days()));
        var token = new ApiToken(ApiTokenId.next(), wanted.name(), wanted.reach(), now, expires, null);
        var secret = TokenSecret.next();
        tokens.add(me.id(), token, secret.hash());
        journal.append(ChainId.INSTANCE, me.id(), made(me, token));
        return new IssuedToken(token, secret);
    }

    private static TokenMade made(Account owner, ApiToken token) {
        List<CollectionId> only = token.reach()
                .limits()
                .map(limits -> limits.stream()
                        .sorted(Comparator.comparing(CollectionId::value))
                        .toList())
                .orElse(null);
        return new TokenMade(
                owner.id(),
                token.id(),
                token.name(),
                token.reach().scope(),
                only,
                token.expires().toString());
    }
}
