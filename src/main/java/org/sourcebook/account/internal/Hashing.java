package org.sourcebook.account.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed. */
@Configuration
@EnableConfigurationProperties({AccountRules.class, ProviderSettings.class, SessionRules.class, Transport.class})
class Hashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    @Bean
    PasswordEncoder passwordEncoder(AccountRules rules) {
        return new HashingInTurns(
                new Argon2(rules.argon2()), Runtime.getRuntime().availableProcessors());
    }

    /** Argon2id with a cost; a hash of any other cost is to be made anew. */
    private static final class Argon2 extends Argon2PasswordEncoder {

        private final String cost;

        Argon2(AccountRules.Argon2 rules) {
            super(SALT_BYTES, HASH_BYTES, rules.parallelism(), rules.memory(), rules.iterations());
            cost = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(rules.memory(), rules.iterations(), rules.parallelism());
        }

        /** Spring Security's own asks only whether a hash is too cheap. */
        @Override
        protected boolean upgradeEncodingNonNull(String hash) {
            return !hash.startsWith(cost);
        }
    }
}
