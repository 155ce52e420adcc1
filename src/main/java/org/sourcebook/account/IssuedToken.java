package org.sourcebook.account;

/** A token that was just made, with its secret, which is shown this once. */
public record IssuedToken(ApiToken token, TokenSecret secret) {}
