package org.sourcebook.account.ui;

import org.sourcebook.account.internal.BodyLimit;
import org.sourcebook.account.internal.TokenSignIn;
import org.sourcebook.account.internal.Transport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * What a program has to show: a token with each request, and nothing else is looked at. There is no session, and a
 * browser's cookie opens nothing here; so a page of another site can do nothing in the name of whoever looks at it, and
 * there is no need to tell forged requests from others.
 */
@Configuration
class ApiSecurity {

    private static final String API = "/api/**";

    @Bean
    @Order(0)
    SecurityFilterChain programs(
            HttpSecurity http, TokenSignIn signIn, SecurityContextHolderStrategy context, Transport transport) {
        var refusal = new ApiRefusal();
        AuthenticationManager tokens = signIn::authenticate;
        var bearer = new BearerTokenAuthenticationFilter(tokens);
        bearer.setSecurityContextHolderStrategy(context);
        bearer.setAuthenticationEntryPoint(refusal);
        bearer.setAuthenticationFailureHandler(refusal::commence);
        return http.securityMatcher(API)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .headers(headers -> ResponseHeaders.set(headers, transport.tls()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal))
                .addFilterAt(bearer, BasicAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(ApiRefusal::tooLarge), AnonymousAuthenticationFilter.class)
                .build();
    }
}
