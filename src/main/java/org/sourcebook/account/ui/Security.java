package org.sourcebook.account.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import org.sourcebook.account.internal.BodyLimit;
import org.sourcebook.account.internal.ForeignPages;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.IdentitySignIn;
import org.sourcebook.account.internal.Knock;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.OrphanPush;
import org.sourcebook.account.internal.Provider;
import org.sourcebook.account.internal.SecondStepSignIn;
import org.sourcebook.account.internal.SessionGuard;
import org.sourcebook.account.internal.StaleSessions;
import org.sourcebook.account.internal.Transport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * What a request has to show before a screen is built for it.
 *
 * <p>Views say by annotation whom they are for; services ask again, through the current account. A session gets a new
 * id at sign-in, and addresses, which may hold an invitation's token, are told to no other site.
 */
@Configuration
class Security {

    @Bean
    SecurityFilterChain browser(
            HttpSecurity http,
            SessionGuard guard,
            KnownDevices devices,
            SecurityContextHolderStrategy context,
            Transport transport,
            SecondStepSignIn secondStep,
            Provider provider,
            IdentitySignIn identities,
            PasskeyConfigurer passkeys) {
        var stale =
                new StaleSessions(guard, context, why -> SignInNotice.of(why).url());
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .permitAll())
                .headers(headers -> ResponseHeaders.set(headers, transport.tls()))
                .with(vaadin(), screens -> screens.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.authenticationDetailsSource(Knock::of)
                        .failureHandler(new SignInRefusal(SignInNotice.REFUSED, SignInNotice.WAIT)))
                .with(new SecondStepConfigurer(secondStep, context), step -> {})
                .with(passkeys, shown -> {})
                .with(new ProviderConfigurer(provider, identities, context), through -> {})
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(new DeviceCookie(devices))
                        .addSessionAuthenticationStrategy((whole, request, response) -> HalfWay.leave(request)))
                .addFilterAfter(new ForeignPages(), HeaderWriterFilter.class)
                .addFilterBefore(new OrphanPush(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(stale, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(), AnonymousAuthenticationFilter.class)
                .build();
    }
}
