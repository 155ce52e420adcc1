package org.sourcebook.account.internal;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, and something is left to do before the person is signed in. */
public final class SecondStepDue extends AccountStatusException {

    private static final long serialVersionUID = 1;

    private final HalfWay halfWay;

    SecondStepDue(HalfWay halfWay) {
        super("A second step is due");
        this.halfWay = halfWay;
    }

    /** Who has come half way. */
    public HalfWay halfWay() {
        return halfWay;
    }
}
