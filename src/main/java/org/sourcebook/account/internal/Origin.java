package org.sourcebook.account.internal;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

/**
 * Where the pages are that passkeys work on.
 *
 * @param value as browsers write it (RFC 6454, 6.2), such as {@code https://sourcebook.example.org}
 */
record Origin(String value) {

    private static final String LOCAL = "localhost";

    /**
     * That of an instance.
     *
     * @param address where people reach it; empty where nobody said, and it is this machine's own
     * @param port where this process listens
     */
    static Origin of(String address, int port) {
        return new Origin(address.isEmpty() ? "http://" + LOCAL + ":" + port : written(URI.create(address)));
    }

    /** The name of its host. */
    String host() {
        return URI.create(value).getHost();
    }

    /** Whether passkeys can belong to it: browsers take them for names alone, and through TLS but for one's own machine. */
    boolean carriesPasskeys() {
        return isName(host()) && (value.startsWith("https:") || host().equals(LOCAL));
    }

    private static String written(URI uri) {
        String origin = uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() == -1 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return usual ? origin : origin + ":" + uri.getPort();
    }

    private static boolean isName(String host) {
        if (host.startsWith("[")) {
            return false;
        }
        try {
            InetAddress.ofLiteral(host);
            return false;
        } catch (IllegalArgumentException noLiteral) {
            return true;
        }
    }
}
