package org.sourcebook.account.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.AccountId;

/** Whoever sends the present request of a screen. */
final class Visitor {

    private Visitor() {}

    /** The network address. */
    static String address() {
        return SignInPlace.of(VaadinServletRequest.getCurrent()).address();
    }

    /** The browser is an account's from now on: others who try the account do not slow it down. */
    static void becomesKnown(KnownDevices devices, AccountId account) {
        new DeviceCookie(devices).give(account, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
    }
}
