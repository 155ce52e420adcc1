package org.sourcebook.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends here: the sign-in form, too, has no token, and signing somebody in to an
 * account of one's own is a way to read what they write.
 *
 * <p>Told by the browser's Fetch Metadata ({@code Sec-Fetch-Site}); where there is none, by {@code Origin} (OWASP
 * Cross-Site Request Forgery Prevention Cheat Sheet).
 */
public final class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) && !isWebSocket(request);
    }

    /** A connection that stays open and carries a session both ways begins with a GET that no page is kept from sending. */
    private static boolean isWebSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOf(request.getHeader("Host"), request.getHeader("Origin")) : OWN.contains(site);
    }

    /** Programs that are no browsers send no origin. */
    private static boolean isOf(@Nullable String host, @Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
