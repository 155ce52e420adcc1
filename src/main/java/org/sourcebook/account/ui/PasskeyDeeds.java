package org.sourcebook.account.ui;

import java.util.List;
import org.sourcebook.account.NewPasskey;
import org.sourcebook.account.OwnPasskeys;
import org.sourcebook.account.OwnSecondFactor;
import org.sourcebook.account.Passkey;

/**
 * What one does about one's own passkeys, by the services.
 *
 * @param changed what follows a change: other sessions are over, and this one's cookie is another
 */
record PasskeyDeeds(OwnPasskeys own, OwnSecondFactor secondFactor, Runnable changed) implements PasskeysSheet.Deeds {

    @Override
    public List<Passkey> passkeys() {
        return own.mine();
    }

    @Override
    public boolean asksForCode() {
        return secondFactor.state().on();
    }

    @Override
    public NewPasskey begin(String name, String present, String code) {
        return own.begin(name, present, code);
    }

    @Override
    public void add(NewPasskey begun, String answer) {
        own.add(begun, answer);
        changed.run();
    }

    @Override
    public void remove(Passkey passkey, String present) {
        own.remove(passkey.id(), present);
        changed.run();
    }
}
