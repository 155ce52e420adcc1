package org.sourcebook.support;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import org.sourcebook.account.Account;
import org.sourcebook.account.SignedIn;
import org.sourcebook.kernel.AccountId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The program's screens without a browser, for any number of accounts at once. */
public final class Screens implements AutoCloseable {

    private final SecuredBrowserlessApplicationContext<Authentication> program;

    /** @param program the running program */
    public Screens(ApplicationContext program) {
        this.program = SpringBrowserlessApplicationContext.createSecured(program, "org.sourcebook");
    }

    /** A new window of an account that has signed in. */
    public BrowserlessUIContext of(Account account) {
        return of(signedIn(account));
    }

    /** A new window of whoever the security context holds. */
    public BrowserlessUIContext of(Authentication signedIn) {
        return program.newUser(signedIn).newWindow();
    }

    /** What the security context holds when an account has signed in. */
    public static Authentication signedIn(Account account) {
        SignedIn principal = new Session(account.id());
        var authorities = AuthorityUtils.createAuthorityList("ROLE_" + account.role());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    /** A new window of somebody who has not signed in. */
    public BrowserlessUIContext ofNobody() {
        return program.newUser().newWindow();
    }

    /** Goes to an address and reads all that the screen there says, an error screen included. */
    public static String read(BrowserlessUIContext window, String address) {
        window.getUI().navigate(address);
        return window.getCurrentView().getElement().getTextRecursively();
    }

    @Override
    public void close() {
        program.close();
    }

    private record Session(AccountId accountId) implements SignedIn {}
}
