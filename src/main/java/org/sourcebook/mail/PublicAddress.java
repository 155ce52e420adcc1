package org.sourcebook.mail;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach this instance from outside (handbook, mail). Links in mails are made with it, and never with what a
 * request says of its host, which whoever sends the request can choose.
 *
 * @param address such as {@code https://sourcebook.example.org}, without a slash at the end; empty where nobody said
 */
@ConfigurationProperties("sourcebook")
public record PublicAddress(@DefaultValue("") String address) {

    public PublicAddress {
        address = address.strip().replaceFirst("/+$", "");
        if (!address.isEmpty() && !isBase(address)) {
            throw new BadSetting("setting.address");
        }
    }

    /** The address of a page, if it is known where people reach this instance. */
    public Optional<String> of(String path) {
        return address.isEmpty() ? Optional.empty() : Optional.of(address + "/" + path);
    }

    /** Its host, if it is known. */
    public Optional<String> host() {
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(address).getHost());
    }

    private static boolean isBase(String address) {
        try {
            URI uri = URI.create(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
