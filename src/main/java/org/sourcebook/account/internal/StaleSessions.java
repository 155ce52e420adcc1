package org.sourcebook.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.account.CurrentAccount;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was deactivated, or has another role than the session was opened with. */
public final class StaleSessions extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StaleSessions.class);

    private final CurrentAccount current;
    private final SecurityContextHolderStrategy context;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    public StaleSessions(CurrentAccount current, SecurityContextHolderStrategy context) {
        this.current = current;
        this.context = context;
        end.setSecurityContextHolderStrategy(context);
    }

    /** The program's own scripts and styles are the same for everyone. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/") || request.getSession(false) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (session().filter(this::isStale).isPresent()) {
            end.logout(request, response, context.getContext().getAuthentication());
        }
        chain.doFilter(request, response);
    }

    private boolean isStale(Session session) {
        try {
            return current.get()
                    .filter(account -> account.role() == session.role())
                    .isEmpty();
        } catch (RuntimeException unknown) {
            // While the database is away nobody loses what is on the screen; every service refuses by itself.
            LOG.warn("The account behind a session could not be read: {}", unknown.toString());
            return false;
        }
    }

    private Optional<Session> session() {
        return Optional.ofNullable(context.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Session.class::isInstance)
                .map(Session.class::cast);
    }
}
