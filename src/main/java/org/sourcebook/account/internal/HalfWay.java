package org.sourcebook.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Sha256;

/**
 * Somebody who has done the first step of signing in and is not signed in yet. It is kept in the HTTP session, and opens nothing:
 * the security context knows of nobody until all steps are done.
 *
 * @param account whose account it is
 * @param since when this step began
 * @param password a hash of what is stored of the password: once there is another one, this is over
 * @param first what was shown first
 * @param next what is left to do
 */
public record HalfWay(AccountId account, Instant since, String password, FirstStep first, NextStep next)
        implements Serializable {

    /** What it is called in a session. */
    public static final String ATTRIBUTE = HalfWay.class.getName();

    static HalfWay of(AccountId account, String passwordHash, Instant now, FirstStep first, NextStep next) {
        return new HalfWay(account, now, mark(passwordHash), first, next);
    }

    /** What a session holds under {@link #ATTRIBUTE}. */
    public static Optional<HalfWay> in(@Nullable Object attribute) {
        return Optional.ofNullable(attribute).filter(HalfWay.class::isInstance).map(HalfWay.class::cast);
    }

    /** Who is half way in the session of a request. */
    static Optional<HalfWay> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> in(session.getAttribute(ATTRIBUTE)));
    }

    /** Puts it into the session of a request, which gets another id. */
    public void keepFor(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Takes whoever is half way out of the session of a request. */
    public static void leave(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }

    /** Whether the time for this step is over. */
    public boolean isOver(Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(next.lasts()));
    }

    /** Whether this is still what is stored of the password. */
    boolean isOf(String passwordHash) {
        return password.equals(mark(passwordHash));
    }

    /** The same person at another step, which begins now. */
    HalfWay at(NextStep step, Instant now) {
        return new HalfWay(account, now, password, first, step);
    }

    /** Says nothing of password or secret. */
    @Override
    public String toString() {
        return "HalfWay[" + account + "]";
    }

    private static String mark(String passwordHash) {
        return HexFormat.of().formatHex(Sha256.of(passwordHash.getBytes(StandardCharsets.UTF_8)));
    }
}
