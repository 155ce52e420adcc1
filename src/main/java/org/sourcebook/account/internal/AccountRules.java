package org.sourcebook.account.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for accounts (handbook, configuration).
 *
 * @param invitationDays for how many days an invitation's link can be used
 * @param argon2 what hashing a password costs
 */
@ConfigurationProperties("sourcebook")
public record AccountRules(
        @DefaultValue("7") int invitationDays, @DefaultValue Argon2 argon2) {

    public AccountRules {
        if (invitationDays < 1) {
            throw new IllegalArgumentException("sourcebook.invitation-days must be at least 1");
        }
    }

    /**
     * The cost of an Argon2id hash (RFC 9106). The defaults are the OWASP Password Storage Cheat Sheet's minimum.
     *
     * @param memory in KiB
     * @param iterations passes over the memory
     * @param parallelism lanes
     */
    public record Argon2(
            @DefaultValue("19456") int memory,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism) {}
}
