package org.sourcebook.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.MustWait;
import org.sourcebook.account.internal.ProviderRefusal;
import org.sourcebook.account.internal.SecondStepDue;
import org.sourcebook.account.internal.SecondStepOver;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever is not signed in to the form of the next step, or back to the one they came from, with the reason. */
final class SignInRefusal implements AuthenticationFailureHandler {

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final SignInNotice refused;
    private final SignInNotice wait;

    /**
     * @param refused what is said when what was typed is wrong
     * @param wait what is said when it was typed too early
     */
    SignInRefusal(SignInNotice refused, SignInNotice wait) {
        this.refused = refused;
        this.wait = wait;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof SecondStepDue due) {
            due.halfWay().keepFor(request);
        }
        if (why instanceof SecondStepOver) {
            HalfWay.leave(request);
        }
        redirect.sendRedirect(request, response, url(why));
    }

    /** A database that cannot be reached is not told as a wrong password. */
    private String url(AuthenticationException why) {
        return switch (why) {
            case SecondStepDue due -> "/" + AccountNavigation.SECOND_STEP;
            case SecondStepOver over -> SignInNotice.HALF_WAY_OVER.url();
            case ProviderRefusal refusal -> SignInNotice.of(refusal.why()).url();
            case MustWait early -> wait.url() + "=" + early.seconds();
            case InternalAuthenticationServiceException away -> SignInNotice.UNAVAILABLE.url();
            default -> refused.url();
        };
    }
}
