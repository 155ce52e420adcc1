package org.sourcebook.account.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.sourcebook.account.Proof;
import org.sourcebook.design.FieldErrors;

/** Begins what a session alone is not enough for: at once, or after the password where proof is due. */
@SpringComponent
class Proving {

    private final Proof proof;

    Proving(Proof proof) {
        this.proof = proof;
    }

    /** @param deed what is begun; it is left undone if no password is given */
    void before(Runnable deed) {
        new FieldErrors().during(() -> {
            if (proof.isDue()) {
                new ProofDialog(proof::show, deed).open();
            } else {
                deed.run();
            }
        });
    }
}
