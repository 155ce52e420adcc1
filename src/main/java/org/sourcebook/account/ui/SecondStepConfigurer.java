package org.sourcebook.account.ui;

import org.sourcebook.account.internal.SecondStepFilter;
import org.sourcebook.account.internal.SecondStepSignIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Takes the form of the second step with all that the sign-in form is taken with: the same handlers, the same session. */
final class SecondStepConfigurer extends AbstractHttpConfigurer<SecondStepConfigurer, HttpSecurity> {

    private static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + AccountNavigation.SECOND_STEP);

    private final SecondStepSignIn signIn;
    private final SecurityContextHolderStrategy context;

    SecondStepConfigurer(SecondStepSignIn signIn, SecurityContextHolderStrategy context) {
        this.signIn = signIn;
        this.context = context;
    }

    /** Like the sign-in form it has no token; what another site sends is refused by {@code ForeignPages}. */
    @Override
    public void init(HttpSecurity http) {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(FORM)).authenticationProvider(signIn.provider());
    }

    @Override
    public void configure(HttpSecurity http) {
        var refusal = new SignInRefusal(SignInNotice.CODE_REFUSED, SignInNotice.CODE_WAIT);
        AlikeFilters.add(http, new SecondStepFilter(FORM), context, refusal);
    }
}
