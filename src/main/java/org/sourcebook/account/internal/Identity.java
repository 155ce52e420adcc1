package org.sourcebook.account.internal;

/**
 * Who somebody is at an OpenID provider, as its signed token says (OpenID Connect Core, 2).
 *
 * @param issuer the provider
 * @param subject what the provider calls them, and never calls anybody else
 * @param severalFactors whether the provider says that it has asked for more than one factor (RFC 8176, {@code mfa})
 */
public record Identity(String issuer, String subject, boolean severalFactors) {

    /** The most characters that issuer and subject have. */
    static final int LONGEST = 255;
}
