package org.sourcebook.account;

/**
 * How an account stands with second factors.
 *
 * @param on whether it has one
 * @param required whether it has to have one
 * @param recoveryCodes how many recovery codes are left
 */
public record SecondFactorState(boolean on, boolean required, int recoveryCodes) {}
