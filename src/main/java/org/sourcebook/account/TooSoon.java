package org.sourcebook.account;

import java.time.Duration;
import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A secret was tried again too soon after a wrong one. */
public final class TooSoon extends DomainError {

    /** @param wait how long to wait; what is told is rounded up to whole seconds */
    public TooSoon(Duration wait) {
        super(
                "error.too-soon",
                Map.of("seconds", wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
