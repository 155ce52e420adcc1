package org.sourcebook.account.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A way to sign in beside the password's, as Spring Security asks it. None is a bean of this type: with more than one of them
 * Spring Security would compare passwords by itself, and let whoever knows one in.
 *
 * @param kind the attempts that it answers
 * @param answer answers one
 */
record SignInStep<A extends Authentication>(Class<A> kind, Function<A, Authentication> answer)
        implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication attempt) {
        return Reachable.orUnavailable(() -> answer.apply(kind.cast(attempt)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return kind.isAssignableFrom(authentication);
    }

    /** An attempt that went well, with the authorities that say what was shown. */
    static Authentication whole(Authentication attempt, Session session, List<? extends GrantedAuthority> shown) {
        var authorities = new ArrayList<GrantedAuthority>(session.getAuthorities());
        authorities.addAll(shown);
        var whole = UsernamePasswordAuthenticationToken.authenticated(session, null, authorities);
        whole.setDetails(attempt.getDetails());
        return whole;
    }
}
