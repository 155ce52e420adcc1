package org.sourcebook.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sourcebook.account.SessionEnd;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the requests of a session away that is over: ended anywhere, too old, or of an account that was deactivated or
 * has another role than the session was opened with. Whoever is turned away is told why on the sign-in page.
 */
public final class StaleSessions extends OncePerRequestFilter {

    /** Says in a request what a Vaadin page wants of its server. */
    private static final String WANTED = "v-r";

    private static final String PERSON_ACTED = "uidl";
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final SessionGuard guard;
    private final SecurityContextHolderStrategy context;
    private final Function<SessionEnd, String> page;
    private final SecurityContextLogoutHandler leave = new SecurityContextLogoutHandler();

    /** @param page the address of the sign-in page that says why a session is over */
    public StaleSessions(SessionGuard guard, SecurityContextHolderStrategy context, Function<SessionEnd, String> page) {
        this.guard = guard;
        this.context = context;
        this.page = page;
        leave.setSecurityContextHolderStrategy(context);
    }

    /** The program's own scripts and styles are the same for everyone. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getSession(false) == null
                || Stream.of("/VAADIN/build/", "/VAADIN/static/", "/assets/")
                        .anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byPerson = !BY_ITSELF.contains(wanted(request));
        var end = session().flatMap(session -> guard.look(session, request.getSession(), byPerson));
        if (end.isEmpty()) {
            chain.doFilter(request, response);
        } else if (byPerson) {
            leave.logout(request, response, context.getContext().getAuthentication());
            turnAway(request, response, chain, page.apply(end.get()));
        } else {
            // The session stays, so that the person can be told why it is over at the next action.
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void turnAway(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String page)
            throws ServletException, IOException {
        if (wanted(request).equals(PERSON_ACTED)) {
            // What makes Vaadin's client leave for an address in place of an answer that it can read.
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Vaadin-Refresh: " + page);
        } else if (page.startsWith(request.getServletPath() + "?")) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(page);
        }
    }

    private static String wanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(WANTED)).orElse("");
    }

    private Optional<Session> session() {
        return Optional.ofNullable(context.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Session.class::isInstance)
                .map(Session.class::cast);
    }
}
