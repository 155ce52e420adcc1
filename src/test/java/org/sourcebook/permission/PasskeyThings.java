package org.sourcebook.permission;

import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.NewPasskey;
import org.sourcebook.account.OwnPasskeys;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.kernel.PasskeyId;
import org.sourcebook.support.SecurityKey;

/** What is needed for calls about passkeys. */
class PasskeyThings {

    private static final String PASSWORD = "a long enough secret";

    private final CurrentAccount current;
    private final OwnPasskeys passkeys;
    private final RelyingParty party;

    PasskeyThings(CurrentAccount current, OwnPasskeys passkeys, RelyingParty party) {
        this.current = current;
        this.passkeys = passkeys;
        this.party = party;
    }

    void make(Things things, Callers callers) {
        var begun = new NewPasskey[1];
        things.ownWhenAsked("ownBegun", caller -> {
            begun[0] = begin(callers, caller);
            return begun[0];
        });
        things.whenAsked("madePasskey", () -> made(begun[0]));
        things.ownWhenAsked("ownPasskey", caller -> caller.signedIn() ? added(callers, caller) : PasskeyId.next());
    }

    /** Whoever may not begin comes with what somebody else has begun. */
    private NewPasskey begin(Callers callers, Caller caller) {
        Caller who = caller.signedIn() ? caller : Caller.MANAGER;
        return current.as(callers.id(who), () -> passkeys.begin("Blue key", PASSWORD, ""));
    }

    private PasskeyId added(Callers callers, Caller caller) {
        NewPasskey begun = begin(callers, caller);
        return current.as(callers.id(caller), () -> passkeys.add(begun, made(begun)))
                .id();
    }

    private String made(NewPasskey begun) {
        return new SecurityKey(party.origin()).make(begun.question());
    }
}
