package org.sourcebook.account.internal;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.sourcebook.mail.BadSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that people may sign in through (handbook, OpenID Connect). Without {@code issuer} there is none.
 *
 * @param issuer its address, exactly as it calls itself
 * @param clientId what it calls this instance
 * @param clientSecret what this instance shows to it
 * @param name what people call it
 * @param trustsFactors whether its word is enough for a second factor
 */
@ConfigurationProperties("sourcebook.oidc")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("false") boolean trustsFactors) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_NAME = 40;

    ProviderSettings {
        name = name.isBlank() ? hostOf(issuer) : name.strip();
        if (issuer.isEmpty() ? !(clientId + clientSecret).isEmpty() : clientId.isEmpty() || clientSecret.isEmpty()) {
            throw new BadSetting("setting.oidc-incomplete");
        }
        if (!issuer.isEmpty() && (issuer.length() > Identity.LONGEST || !isIssuer(issuer))) {
            throw new BadSetting("setting.oidc-issuer");
        }
        if (name.length() > LONGEST_NAME) {
            throw new BadSetting("setting.oidc-name");
        }
    }

    /** Whether there is a provider. */
    boolean present() {
        return !issuer.isEmpty();
    }

    /** Whether nobody on the way can read or change what is sent to an address: through TLS, or on this machine. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }

    private static boolean isIssuer(String issuer) {
        try {
            var address = URI.create(issuer);
            return isSafe(address)
                    && Stream.of(address.getUserInfo(), address.getQuery(), address.getFragment())
                            .allMatch(part -> part == null);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String hostOf(String issuer) {
        try {
            return String.valueOf(URI.create(issuer).getHost());
        } catch (IllegalArgumentException saidBelow) {
            return "";
        }
    }
}
