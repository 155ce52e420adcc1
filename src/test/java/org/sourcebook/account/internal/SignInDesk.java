package org.sourcebook.account.internal;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.journal.Journal;
import org.sourcebook.support.SetClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

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
    private final Factors factors;
    private final TransactionOperations transactions;
    private final AuthenticationProvider secondStep;

    SignInDesk(
            DSLContext db,
            AccountRepository accounts,
            Sessions sessions,
            SignInAttemptRepository attempts,
            FailedSignInRepository failed,
            Turns turns,
            TotpRepository apps,
            RecoveryCodeRepository recovery,
            SecondFactorPolicy policy,
            IdentityRepository identities,
            Provider provider,
            TransactionOperations transactions,
            Journal journal) {
        this.accounts = accounts;
        throttle = new SignInThrottle(attempts, turns, clock);
        devices = new KnownDevices(db, clock);
        failures = new FailedSignIns(failed, sessions, journal, turns, clock);
        factors = new Factors(accounts, apps, recovery, journal, clock);
        this.transactions = transactions;
        var steps = new SecondSteps(sessions, factors, policy, identities, provider, transactions, clock);
        door = new PasswordSignIn(sessions, new Counting(), throttle, devices, failures, steps);
        secondStep = new SecondStepSignIn(steps, sessions, devices, throttle, failures).provider();
    }

    /** Gives an account a password. */
    void setPassword(Account account, String password) {
        accounts.setPassword(account.id(), password);
    }

    /** Tries to sign in: "in", "refused", or for how many seconds to wait. */
    String attempt(String email, String password, String address, @Nullable DeviceToken device) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        attempt.setDetails(Knock.of(request(address, device)));
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

    /** Gives an account an app as its second factor; says its recovery codes. */
    List<RecoveryCode> setUp(Account account, TotpSecret secret, String code) {
        return Objects.requireNonNull(transactions.execute(status -> factors.add(account.id(), secret, code)));
    }

    /** Takes an account's second factor away. */
    void remove(Account account) {
        transactions.executeWithoutResult(status -> factors.remove(account.id()));
    }

    /** Gives the right password where a second step follows. */
    HalfWay halfWay(Account account, String password) {
        try {
            door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account.email(), password));
            throw new AssertionError("the password was enough");
        } catch (SecondStepDue due) {
            return due.halfWay();
        }
    }

    /** Shows a code: "in", "refused", "over", or for how many seconds to wait. */
    String show(HalfWay halfWay, String code, @Nullable DeviceToken device) {
        var attempt = new SecondStepAttempt(halfWay, code);
        attempt.setDetails(Knock.of(request("192.0.2.40", device)));
        try {
            secondStep.authenticate(attempt);
            return "in";
        } catch (BadCredentialsException refused) {
            failures.codeRefused(halfWay.account());
            return "refused";
        } catch (SecondStepOver over) {
            return "over";
        } catch (MustWait early) {
            return "wait " + early.seconds();
        }
    }

    private static MockHttpServletRequest request(String address, @Nullable DeviceToken device) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (device != null) {
            request.setCookies(new Cookie(Knock.COOKIE, device.value()));
        }
        return request;
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
