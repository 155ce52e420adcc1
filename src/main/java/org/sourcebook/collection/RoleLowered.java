package org.sourcebook.collection;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** The role of the one who makes a change was replaced by a lower one while they made it. */
public final class RoleLowered extends DomainError {

    RoleLowered() {
        super("error.role-lowered", Map.of());
    }
}
