package org.sourcebook.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sourcebook.account.internal.MustWait;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever could not sign in back to the form, with the reason. */
final class SignInRefusal implements AuthenticationFailureHandler {

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        redirect.sendRedirect(request, response, url(why));
    }

    /** A database that cannot be reached is not told as a wrong password. */
    private static String url(AuthenticationException why) {
        return switch (why) {
            case MustWait early -> SignInNotice.WAIT.url() + "=" + early.seconds();
            case InternalAuthenticationServiceException away -> SignInNotice.UNAVAILABLE.url();
            default -> SignInNotice.REFUSED.url();
        };
    }
}
