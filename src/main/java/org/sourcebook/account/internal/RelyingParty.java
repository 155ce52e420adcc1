package org.sourcebook.account.internal;

import org.sourcebook.mail.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * To whom passkeys are shown, and who they belong to: this instance, at the one address that its operator says (W3C Web
 * Authentication, 5.1.2), and never at what a request says of its host.
 */
@Component
public class RelyingParty {

    private final PublicAddress address;
    private final Environment environment;

    RelyingParty(PublicAddress address, Environment environment) {
        this.address = address;
        this.environment = environment;
    }

    /** The origin of the pages that passkeys work on, such as {@code https://sourcebook.example.org}. */
    public String origin() {
        return at().value();
    }

    /** Whether browsers let passkeys belong to that address at all. */
    public boolean carriesPasskeys() {
        return at().carriesPasskeys();
    }

    /** What passkeys belong to: the host's name. */
    String id() {
        return at().host();
    }

    private Origin at() {
        return Origin.of(address.address(), port());
    }

    /** The port that this process listens at, once it does. */
    private int port() {
        Integer asked = environment.getProperty("server.port", Integer.class, 0);
        return environment.getProperty("local.server.port", Integer.class, asked);
    }
}
