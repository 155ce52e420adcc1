package org.sourcebook.account.ui;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.sourcebook.account.internal.SecondStepFilter;
import org.sourcebook.account.internal.SecondStepSignIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
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
        var filter = new SecondStepFilter(FORM);
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        filter.setSecurityContextHolderStrategy(context);
        filter.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        filter.setAuthenticationFailureHandler(new SignInRefusal(SignInNotice.CODE_REFUSED, SignInNotice.CODE_WAIT));
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
