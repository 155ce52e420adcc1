package org.sourcebook.permission;

import static org.sourcebook.db.Tables.API_TOKEN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.sourcebook.account.Account;
import org.sourcebook.account.ApiTokens;
import org.sourcebook.account.IssuedToken;
import org.sourcebook.account.NewToken;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenSecret;
import org.sourcebook.account.internal.TokenSignIn;
import org.sourcebook.collection.Collection;
import org.sourcebook.support.Given;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The programs that make the calls, each signed in by its token as far as that is let in. */
@TestComponent
class Programs {

    private final Given given;
    private final ApiTokens tokens;
    private final TokenSignIn door;
    private final DSLContext db;
    private final Map<Caller, Authentication> signedIn = new EnumMap<>(Caller.class);
    private final Map<Caller, TokenSecret> secrets = new EnumMap<>(Caller.class);

    Programs(Given given, ApiTokens tokens, TokenSignIn door, DSLContext db) {
        this.given = given;
        this.tokens = tokens;
        this.door = door;
        this.db = db;
    }

    /** Makes the tokens, and signs in by each of them. */
    void settle(Collection here, Collection elsewhere, Map<Caller, Account> owners, String password) {
        for (Caller caller : Caller.values()) {
            caller.token().ifPresent(scope -> {
                var only = switch (caller) {
                    case WRITE_TOKEN -> Set.of(here.id());
                    case TOKEN_ELSEWHERE -> Set.of(elsewhere.id());
                    default -> null;
                };
                var wanted = new NewToken("Program", new TokenReach(scope, only), 1);
                Account owner = Objects.requireNonNull(owners.get(caller));
                enter(caller, given.as(owner, () -> tokens.issue(password, wanted)));
            });
        }
    }

    /** What a program shows. */
    String secret(Caller caller) {
        return Objects.requireNonNull(secrets.get(caller)).value();
    }

    /** Does something as a program; as nobody, where its token was not let in. */
    <T> T as(Caller caller, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn.get(caller));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void enter(Caller caller, IssuedToken issued) {
        if (caller == Caller.EXPIRED_TOKEN) {
            db.update(API_TOKEN)
                    .set(API_TOKEN.EXPIRES_AT, Instant.now().minusSeconds(1))
                    .where(API_TOKEN.ID.eq(issued.token().id()))
                    .execute();
        }
        secrets.put(caller, issued.secret());
        try {
            String shown = secret(caller);
            signedIn.put(caller, door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("", shown)));
        } catch (AuthenticationException refused) {
            signedIn.remove(caller);
        }
    }
}
