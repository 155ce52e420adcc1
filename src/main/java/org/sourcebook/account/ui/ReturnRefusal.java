package org.sourcebook.account.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sourcebook.account.internal.Connecting;
import org.sourcebook.account.internal.ProviderRefusal;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads whoever did not get in through the provider to the sign-in page, and whoever wanted to connect their account back to
 * it, with the reason.
 */
final class ReturnRefusal implements AuthenticationFailureHandler {

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final SignInRefusal signIn = new SignInRefusal(SignInNotice.PROVIDER_REFUSED, SignInNotice.PROVIDER_WAIT);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        // Spring Security wraps what hinders somebody from leaving.
        var why = failure.getCause() instanceof ProviderRefusal refusal ? refusal : failure;
        if (request.getAttribute(Connecting.ATTRIBUTE) == null) {
            signIn.onAuthenticationFailure(request, response, why);
        } else {
            redirect.sendRedirect(request, response, IdentityNotice.of(why).url());
        }
    }
}
