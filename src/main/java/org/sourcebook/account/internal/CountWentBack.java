package org.sourcebook.account.internal;

/** A passkey was shown that counts fewer uses than before: somebody has a copy of it. */
final class CountWentBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    CountWentBack() {
        super("The passkey was used more often before");
    }
}
