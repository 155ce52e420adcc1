package org.sourcebook.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the push connection of a page whose session is gone. Atmosphere, which answers these requests, would begin a new
 * session for it, and the cookie of that session could reach the browser just after the one of a sign-in and replace it:
 * whoever signs in again would be nobody at once.
 */
public final class OrphanPush extends OncePerRequestFilter {

    private static final String PUSH = "/VAADIN/push";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PUSH) || request.getSession(false) != null;
    }

    /** Sets the status alone: the page is being left, and nobody reads more. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
}
