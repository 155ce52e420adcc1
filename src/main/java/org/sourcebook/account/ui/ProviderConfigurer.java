package org.sourcebook.account.ui;

import org.sourcebook.account.internal.IdentitySignIn;
import org.sourcebook.account.internal.Provider;
import org.sourcebook.account.internal.ProviderRequests;
import org.sourcebook.account.internal.ProviderReturn;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Leads to the provider and takes whoever comes back, with all that the sign-in form is taken with. Where the instance has no
 * provider, there is nothing of it.
 */
final class ProviderConfigurer extends AbstractHttpConfigurer<ProviderConfigurer, HttpSecurity> {

    private final Provider provider;
    private final IdentitySignIn signIn;
    private final SecurityContextHolderStrategy context;

    ProviderConfigurer(Provider provider, IdentitySignIn signIn, SecurityContextHolderStrategy context) {
        this.provider = provider;
        this.signIn = signIn;
        this.context = context;
    }

    @Override
    public void init(HttpSecurity http) {
        if (provider.present()) {
            http.authenticationProvider(signIn.provider());
        }
    }

    @Override
    public void configure(HttpSecurity http) {
        if (provider.present()) {
            var leaving = new OAuth2AuthorizationRequestRedirectFilter(new ProviderRequests(provider));
            var refusal = new ReturnRefusal();
            leaving.setAuthenticationFailureHandler(refusal);
            http.addFilterAfter(leaving, UsernamePasswordAuthenticationFilter.class);
            AlikeFilters.add(http, new ProviderReturn(signIn, IdentityNotice.CONNECTED.url()), context, refusal);
        }
    }
}
