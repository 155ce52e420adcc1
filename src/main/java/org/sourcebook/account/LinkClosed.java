package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A one-time link was used that cannot be, or not any more. */
public final class LinkClosed extends DomainError {

    /**
     * @param purpose what the link would be for
     * @param state why it cannot be used
     */
    public LinkClosed(LinkPurpose purpose, LinkState.Closed state) {
        super(state.key(purpose), Map.of());
    }
}
