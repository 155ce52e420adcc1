package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A session alone is not enough for this: whoever is signed in has to show again, by their password, that it is they. */
public final class ProofDue extends DomainError {

    ProofDue() {
        super("error.proof-due", Map.of());
    }
}
