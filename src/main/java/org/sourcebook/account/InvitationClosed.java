package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** An invitation was accepted that cannot be, or not any more. */
public final class InvitationClosed extends DomainError {

    InvitationClosed(InvitationState.Closed state) {
        super(state.key(), Map.of());
    }
}
