package org.sourcebook.account.internal;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.journal.Journal;
import org.sourcebook.support.SetClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in at a time that the test sets, with passwords that are compared as they are and counted. */
@TestComponent
class SignInDesk {

    final SetClock clock = new SetClock();
    final AtomicInteger compared = new AtomicInteger();
    final SignInThrottle throttle;
    final KnownDevices devices;
    final FailedSignIns failures;
    private final AccountRepository accounts;
    private final PasswordSignIn door;

    SignInDesk(
            DSLContext db,
            AccountRepository accounts,
            Sessions sessions,
            SignInAttemptRepository attempts,
            FailedSignInRepository failed,
            Turns turns,
            Journal journal) {
        this.accounts = accounts;
        throttle = new SignInThrottle(attempts, turns, clock);
        devices = new KnownDevices(db, clock);
        failures = new FailedSignIns(failed, sessions, journal, turns, clock);
        door = new PasswordSignIn(sessions, new Counting(), throttle, devices, failures);
    }

    /** Gives an account a password. */
    void setPassword(Account account, String password) {
        accounts.setPassword(account.id(), password);
    }

    /** Tries to sign in: "in", "refused", or for how many seconds to wait. */
    String attempt(String email, String password, String address, @Nullable DeviceToken device) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (device != null) {
            request.setCookies(new Cookie(Knock.COOKIE, device.value()));
        }
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        attempt.setDetails(Knock.of(request));
        try {
            door.authenticate(attempt);
            return "in";
        } catch (BadCredentialsException refused) {
            failures.refused(email);
            return "refused";
        } catch (MustWait early) {
            return "wait " + early.seconds();
        }
    }

    /** What a number of wrong attempts is answered with, some time apart from each other. */
    List<String> wrong(int times, Duration apart, String email, String address) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            answers.add(attempt(email, "wrong", address, null));
            clock.pass(apart);
        }
        return answers;
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return String.valueOf(password).equals(hash);
        }
    }
}
