package org.sourcebook.permission;

import java.time.Instant;
import java.util.Set;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.support.AuthenticatorApp;

/** What is needed for calls about second factors. */
class FactorThings {

    private final Factors factors;
    private final TotpSecret secret = TotpSecret.next();

    FactorThings(Factors factors) {
        this.factors = factors;
    }

    void make(Things things, Callers callers) {
        things.put("secret", secret);
        things.put("roles", Set.of(InstanceRole.GUEST));
        things.whenAsked("codeOfTheApp", this::code);
        things.ownWhenAsked("ownRecoveryCode", caller -> recoveryCode(callers.id(caller)));
    }

    private String code() {
        return new AuthenticatorApp(secret.base32()).code(Instant.now());
    }

    /** A recovery code of an account that has a second factor until the transaction ends. */
    private String recoveryCode(AccountId account) {
        return factors.add(account, secret, code()).getFirst().text();
    }
}
