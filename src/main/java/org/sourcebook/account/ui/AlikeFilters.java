package org.sourcebook.account.ui;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Gives the other ways to sign in all that the sign-in form is taken with: the same handlers, the same session. */
final class AlikeFilters {

    private AlikeFilters() {}

    /**
     * Adds a filter after that of the sign-in form. To be done when the form's own is configured.
     *
     * @param refusal leads on whoever did not get in
     */
    static void add(
            HttpSecurity http,
            AbstractAuthenticationProcessingFilter filter,
            SecurityContextHolderStrategy context,
            AuthenticationFailureHandler refusal) {
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        filter.setSecurityContextHolderStrategy(context);
        filter.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        filter.setAuthenticationFailureHandler(refusal);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
