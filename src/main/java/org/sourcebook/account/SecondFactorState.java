package org.sourcebook.account;

/**
 * How an account stands with codes as its second factor.
 *
 * @param on whether it has an app
 * @param required whether it has to have one: the policy asks for a second factor, and there is no passkey
 * @param recoveryCodes how many recovery codes are left
 */
public record SecondFactorState(boolean on, boolean required, int recoveryCodes) {}
