package org.sourcebook.account.ui;

import org.sourcebook.account.internal.Ceremonies;
import org.sourcebook.account.internal.PasskeyChallenges;
import org.sourcebook.account.internal.PasskeyFilter;
import org.sourcebook.account.internal.PasskeySignIn;
import org.springframework.context.annotation.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.stereotype.Component;

/**
 * Asks for passkeys and takes them, with all that the sign-in form is taken with: the same handlers, the same session. What
 * makes passkeys is no address at all: it goes through the screen on which somebody has just shown who they are.
 */
@Component
@Scope("prototype")
final class PasskeyConfigurer extends AbstractHttpConfigurer<PasskeyConfigurer, HttpSecurity> {

    private static final RequestMatcher FORM = post(AccountNavigation.PASSKEY);
    private static final RequestMatcher QUESTION = post(AccountNavigation.PASSKEY_QUESTION);

    private final PasskeySignIn signIn;
    private final PasskeyChallenges challenges;
    private final Ceremonies ceremonies;
    private final SecurityContextHolderStrategy context;

    PasskeyConfigurer(
            PasskeySignIn signIn,
            PasskeyChallenges challenges,
            Ceremonies ceremonies,
            SecurityContextHolderStrategy context) {
        this.signIn = signIn;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.context = context;
    }

    @Override
    public void init(HttpSecurity http) {
        http.authenticationProvider(signIn.provider());
    }

    @Override
    public void configure(HttpSecurity http) {
        var question = new PublicKeyCredentialRequestOptionsFilter(ceremonies.operations());
        question.setRequestMatcher(QUESTION);
        question.setRequestOptionsRepository(challenges);
        question.setSecurityContextHolderStrategy(context);
        http.addFilterAfter(question, UsernamePasswordAuthenticationFilter.class);
        var refusal = new SignInRefusal(SignInNotice.PASSKEY_REFUSED, SignInNotice.PASSKEY_WAIT);
        AlikeFilters.add(http, new PasskeyFilter(FORM, challenges), context, refusal);
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + path);
    }
}
